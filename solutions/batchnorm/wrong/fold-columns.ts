// caught by: fold-equals-eval
// Scales the columns of W, which are inputs; the rows are the units.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { type BnState, foldBatchNorm as right } from "../work.ts";

export * from "../work.ts";

export function foldBatchNorm(W: Mat, b: Vec, gamma: Vec, beta: Vec, s: BnState, eps: number) {
  const { b: bias } = right(W, b, gamma, beta, s, eps);
  const scale = gamma.map((g, i) => g / Math.sqrt((s.runningVar[i] as number) + eps));
  return { W: map(W, (w, _, j) => w * (scale[j] as number)), b: bias };
}
