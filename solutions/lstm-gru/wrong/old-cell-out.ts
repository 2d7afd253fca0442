// caught by: lstm-forward-values
// Gives out the cell as it was before this step.

import { type Mat, zip } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const step = right(x, h, c, p);
  return { ...step, h: zip(step.cache.o, c, (a, b) => a * Math.tanh(b)) };
}
