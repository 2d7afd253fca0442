// caught by: step-forward-values
// Adds b_ih and forgets that there is a second bias.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, rnnStepForward as right, unrolled } from "../work.ts";

export * from "../work.ts";

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { h: next, cache } = right(x, h, { ...p, b_hh: p.b_hh.map(() => 0) });
  return { h: next, cache: { ...cache, p } };
}

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  return unrolled(xs, h0, p, rnnStepForward);
}
