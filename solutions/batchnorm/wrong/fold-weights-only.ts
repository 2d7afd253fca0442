// caught by: fold-values
// Folds the weights and returns the bias as it was.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnState, foldBatchNorm as right } from "../work.ts";

export * from "../work.ts";

export function foldBatchNorm(W: Mat, b: Vec, gamma: Vec, beta: Vec, s: BnState, eps: number) {
  return { W: right(W, b, gamma, beta, s, eps).W, b: [...b] };
}
