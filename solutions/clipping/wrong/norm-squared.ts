// caught by: norm-values
// Forgets the root at the end.

import { type Mat, map, sum } from "@pravah/core/kit";

export * from "../work.ts";

export function totalNorm(grads: Mat[], p = 2): number {
  const sizes = grads.flat(2).map(Math.abs);
  if (p === Number.POSITIVE_INFINITY) return Math.max(...sizes);
  return sum(sizes.map((v) => v ** p));
}

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const total = totalNorm(grads, p);
  const coef = Math.min(1, maxNorm / (total + 1e-6));
  return { grads: grads.map((g) => map(g, (v) => v * coef)), totalNorm: total, coef };
}
