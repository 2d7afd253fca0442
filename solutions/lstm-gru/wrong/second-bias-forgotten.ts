// caught by: lstm-forward-laws
// Adds the bias of the input, and forgets the bias of the state.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const step = right(x, h, c, { ...p, b_hh: p.b_hh.map(() => 0) });
  return { ...step, cache: { ...step.cache, p } };
}
