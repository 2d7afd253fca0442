// caught by: one-sample-refused
// Refuses one sample too many: two are enough for a variance.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, bnForwardTrain as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  if (x.length <= 2) throw new Error("a batch needs more samples");
  return right(x, gamma, beta, state, opt);
}
