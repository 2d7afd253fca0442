// caught by: cliff
// Forgets to clip: takes the plain step.

import { type Mat, zip } from "@pravah/core/kit";
import { clippedStep as right } from "../work.ts";

export * from "../work.ts";

export function clippedStep(params: Mat[], grads: Mat[], lr: number, maxNorm: number) {
  const { skipped } = right(params, grads, lr, maxNorm);
  if (skipped) return right(params, grads, lr, maxNorm);
  return { params: params.map((w, i) => zip(w, grads[i] as Mat, (v, g) => v - lr * g)), skipped };
}
