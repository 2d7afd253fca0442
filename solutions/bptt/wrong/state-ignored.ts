// caught by: step-forward-values
// Looks at the input only: a layer without memory.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, rnnStepForward as right, unrolled } from "../work.ts";

export * from "../work.ts";

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams) {
  const nothing = h.map((row) => row.map(() => 0));
  const { h: next, cache } = right(x, nothing, p);
  return { h: next, cache: { ...cache, hPrev: h } };
}

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  return unrolled(xs, h0, p, rnnStepForward);
}
