// caught by: backward-parameters
// γ stands in the gradient of γ itself: Σ dOut·γ·x̂.

import type { Mat } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dx, dgamma, dbeta } = right(dOut, cache);
  return { dx, dgamma: dgamma.map((g, j) => g * (cache.gamma[j] as number)), dbeta };
}
