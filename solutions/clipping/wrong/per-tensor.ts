// caught by: clip-values
// Clips each tensor by its own norm: the direction of the whole turns.

import type { Mat } from "@pravah/core/kit";
import { clipByGlobalNorm as right, totalNorm } from "../work.ts";

export * from "../work.ts";

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const each = grads.map((g) => right([g], maxNorm, p));
  const coef = Math.min(1, ...each.map((one) => one.coef));
  return { grads: each.flatMap((one) => one.grads), totalNorm: totalNorm(grads, p), coef };
}
