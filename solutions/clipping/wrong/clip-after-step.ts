// caught by: step-clips-gradients
// Takes the whole step, and clips the parameters afterwards.

import { type Mat, zip } from "@pravah/core/kit";
import { clipByGlobalNorm, clippedStep as right } from "../work.ts";

export * from "../work.ts";

export function clippedStep(params: Mat[], grads: Mat[], lr: number, maxNorm: number) {
  const { skipped } = right(params, grads, lr, maxNorm);
  if (skipped) return right(params, grads, lr, maxNorm);
  const moved = params.map((w, i) => zip(w, grads[i] as Mat, (v, g) => v - lr * g));
  return { params: clipByGlobalNorm(moved, maxNorm).grads, skipped };
}
