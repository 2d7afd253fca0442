// caught by: clip-direction
// Clamps the entries instead of scaling the whole.

import type { Mat } from "@pravah/core/kit";
import { clipByValue, totalNorm } from "../work.ts";

export * from "../work.ts";

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const total = totalNorm(grads, p);
  return {
    grads: clipByValue(grads, maxNorm),
    totalNorm: total,
    coef: Math.min(1, maxNorm / (total + 1e-6)),
  };
}
