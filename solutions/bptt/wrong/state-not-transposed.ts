// caught by: step-forward-values
// Multiplies h·W_hh: W_hh is square, so no shape complains.

import { type Mat, transpose } from "@pravah/core/kit";
import { type RnnParams, rnnStepForward as right, unrolled } from "../work.ts";

export * from "../work.ts";

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { h: next, cache } = right(x, h, { ...p, W_hh: transpose(p.W_hh) });
  return { h: next, cache: { ...cache, p } };
}

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  return unrolled(xs, h0, p, rnnStepForward);
}
