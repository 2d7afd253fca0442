// caught by: fold-values
// The weights are scaled, the layer's own bias is not.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnState, foldBatchNorm as right } from "../work.ts";

export * from "../work.ts";

export function foldBatchNorm(W: Mat, b: Vec, gamma: Vec, beta: Vec, s: BnState, eps: number) {
  const folded = right(
    W,
    b.map(() => 0),
    gamma,
    beta,
    s,
    eps,
  );
  return { W: folded.W, b: folded.b.map((v, i) => v + (b[i] as number)) };
}
