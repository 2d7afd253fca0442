// caught by: forward-values
// Lists the states before each step: h0 is in it, the last state is not.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, rnnForward as right } from "../work.ts";

export * from "../work.ts";

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  const { hs, cache } = right(xs, h0, p);
  return { hs: [h0, ...hs.slice(0, -1)], cache };
}
