// caught by: fold-values
// Folding forgets eps.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnState, foldBatchNorm as right } from "../work.ts";

export * from "../work.ts";

export function foldBatchNorm(W: Mat, b: Vec, gamma: Vec, beta: Vec, s: BnState, eps: number) {
  return right(W, b, gamma, beta, s, 0 * eps);
}
