// caught by: backward-x
// 1/σ is forgotten on the way to x.

import type { Mat } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const ones = cache.invStd.map(() => 1);
  return right(dOut, { ...cache, invStd: ones });
}
