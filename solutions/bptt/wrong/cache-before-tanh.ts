// caught by: forward-cache
// Keeps what went into tanh; backward then takes it for the state.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, rnnStepForward as right, unrolled } from "../work.ts";

export * from "../work.ts";

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { h: next, cache } = right(x, h, p);
  return { h: next, cache: { ...cache, h: next.map((row) => row.map(Math.atanh)) } };
}

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  return unrolled(xs, h0, p, rnnStepForward);
}
