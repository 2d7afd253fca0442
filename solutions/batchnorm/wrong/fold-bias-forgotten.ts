// caught by: fold-values
// The layer's own bias is lost.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnState, foldBatchNorm as right } from "../work.ts";

export * from "../work.ts";

export function foldBatchNorm(W: Mat, b: Vec, gamma: Vec, beta: Vec, s: BnState, eps: number) {
  return right(
    W,
    b.map(() => 0),
    gamma,
    beta,
    s,
    eps,
  );
}
