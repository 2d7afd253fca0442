// caught by: step-skips-nonfinite
// Skips NaN, but lets Infinity through: 0 · Infinity is NaN.

import { type Mat, zip } from "@pravah/core/kit";
import { clipByGlobalNorm } from "../work.ts";

export * from "../work.ts";

export function clippedStep(params: Mat[], grads: Mat[], lr: number, maxNorm: number) {
  const { grads: clipped, totalNorm } = clipByGlobalNorm(grads, maxNorm);
  if (Number.isNaN(totalNorm)) return { params, skipped: true };
  return {
    params: params.map((w, i) => zip(w, clipped[i] as Mat, (v, g) => v - lr * g)),
    skipped: false,
  };
}
