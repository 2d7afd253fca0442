// caught by: lstm-forward-values
// Gives out o⊙c′: the tanh of the cell is forgotten.

import { type Mat, zip } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const step = right(x, h, c, p);
  return { ...step, h: zip(step.cache.o, step.c, (a, b) => a * b) };
}
