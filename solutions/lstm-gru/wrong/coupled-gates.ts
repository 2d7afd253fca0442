// caught by: lstm-forward-values
// Takes 1 − f for the input gate, as a GRU does.

import { type Mat, zip } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const { cache } = right(x, h, c, p);
  const { f, g, o } = cache;
  const kept = zip(f, c, (a, b) => a * b);
  const added = zip(f, g, (a, b) => (1 - a) * b);
  const cell = zip(kept, added, (a, b) => a + b);
  return { h: zip(o, cell, (a, b) => a * Math.tanh(b)), c: cell, cache: { ...cache, c: cell } };
}
