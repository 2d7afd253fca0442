// caught by: step-skips-nonfinite
// Multiplies a NaN gradient by a factor and applies it.

import { type Mat, zip } from "@pravah/core/kit";
import { clipByGlobalNorm } from "../work.ts";

export * from "../work.ts";

export function clippedStep(params: Mat[], grads: Mat[], lr: number, maxNorm: number) {
  const { grads: clipped } = clipByGlobalNorm(grads, maxNorm);
  return {
    params: params.map((w, i) => zip(w, clipped[i] as Mat, (v, g) => v - lr * g)),
    skipped: false,
  };
}
