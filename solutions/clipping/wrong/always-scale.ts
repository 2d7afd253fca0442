// caught by: clip-below-threshold
// Scales without looking whether the gradient is too long.

import { type Mat, map } from "@pravah/core/kit";
import { totalNorm } from "../work.ts";

export * from "../work.ts";

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const total = totalNorm(grads, p);
  const coef = maxNorm / (total + 1e-6);
  return { grads: grads.map((g) => map(g, (v) => v * coef)), totalNorm: total, coef };
}
