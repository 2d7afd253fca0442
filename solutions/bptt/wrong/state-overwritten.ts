// caught by: inputs-unchanged
// Writes the new state into the array of the old one.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, rnnStepForward as right } from "../work.ts";

export * from "../work.ts";

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams) {
  const before = h.map((row) => [...row]);
  const { h: next } = right(x, before, p);
  next.forEach((row, n) => {
    h[n] = row;
  });
  return { h: next, cache: { x, hPrev: before, h: next, p } };
}
