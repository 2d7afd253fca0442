// caught by: lstm-forward-values
// The cell of 1997: nothing is ever forgotten.

import { type Mat, zip } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const { cache } = right(x, h, c, p);
  const { i, g, o } = cache;
  const added = zip(i, g, (a, b) => a * b);
  const cell = zip(c, added, (a, b) => a + b);
  return { h: zip(o, cell, (a, b) => a * Math.tanh(b)), c: cell, cache: { ...cache, c: cell } };
}
