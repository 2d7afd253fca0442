// caught by: forward-values
// Starts every sequence at zeros, whatever h0 is.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, rnnForward as right } from "../work.ts";

export * from "../work.ts";

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  return right(
    xs,
    h0.map((row) => row.map(() => 0)),
    p,
  );
}
