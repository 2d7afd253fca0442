// caught by: step-clips-gradients
// Clips lr·g instead of g: the threshold then depends on the learning rate.

import { type Mat, map, zip } from "@pravah/core/kit";
import { clipByGlobalNorm, clippedStep as right } from "../work.ts";

export * from "../work.ts";

export function clippedStep(params: Mat[], grads: Mat[], lr: number, maxNorm: number) {
  const { skipped } = right(params, grads, lr, maxNorm);
  if (skipped) return right(params, grads, lr, maxNorm);
  const { grads: steps } = clipByGlobalNorm(
    grads.map((g) => map(g, (v) => lr * v)),
    maxNorm,
  );
  return { params: params.map((w, i) => zip(w, steps[i] as Mat, (v, g) => v - g)), skipped };
}
