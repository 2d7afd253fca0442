// caught by: backward-x
// γ is forgotten on the way to x.

import type { Mat } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const ones = cache.gamma.map(() => 1);
  return right(dOut, { ...cache, gamma: ones });
}
