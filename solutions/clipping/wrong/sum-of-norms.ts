// caught by: norm-of-one-vector
// Adds the norms of the tensors.

import { type Mat, map, sum } from "@pravah/core/kit";
import { totalNorm as right } from "../work.ts";

export * from "../work.ts";

export function totalNorm(grads: Mat[], p = 2): number {
  return sum(grads.map((g) => right([g], p)));
}

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const total = totalNorm(grads, p);
  const coef = Math.min(1, maxNorm / (total + 1e-6));
  return { grads: grads.map((g) => map(g, (v) => v * coef)), totalNorm: total, coef };
}
