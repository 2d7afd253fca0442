// caught by: clip-norm-before
// Reports the norm of what is left after clipping.

import type { Mat } from "@pravah/core/kit";
import { clipByGlobalNorm as right, totalNorm } from "../work.ts";

export * from "../work.ts";

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const clipped = right(grads, maxNorm, p);
  return { ...clipped, totalNorm: totalNorm(clipped.grads, p) };
}
