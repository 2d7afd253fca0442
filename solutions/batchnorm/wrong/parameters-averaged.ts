// caught by: backward-parameters
// Gradients of γ and β as means over the batch instead of sums.

import type { Mat } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dx, dgamma, dbeta } = right(dOut, cache);
  const mean = (sums: number[]) => sums.map((s) => s / dOut.length);
  return { dx, dgamma: mean(dgamma), dbeta: mean(dbeta) };
}
