// caught by: norm-values
// The ∞-norm without the absolute value: −7 is not seen.

import type { Mat } from "@pravah/core/kit";
import { totalNorm as right } from "../work.ts";

export * from "../work.ts";

export function totalNorm(grads: Mat[], p = 2): number {
  return p === Number.POSITIVE_INFINITY ? Math.max(...grads.flat(2)) : right(grads, p);
}
