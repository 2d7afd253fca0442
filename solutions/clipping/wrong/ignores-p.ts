// caught by: norm-values
// Takes the 2-norm, whatever p says.

import type { Mat } from "@pravah/core/kit";
import { clipByGlobalNorm as right, totalNorm as two } from "../work.ts";

export * from "../work.ts";

export function totalNorm(grads: Mat[]): number {
  return two(grads);
}

export function clipByGlobalNorm(grads: Mat[], maxNorm: number) {
  return right(grads, maxNorm);
}
