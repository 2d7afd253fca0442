// caught by: backward-x
// Treats mean and variance as constants: only the direct path.

import { type Mat, map } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const factor = cache.gamma.map((g, j) => g * (cache.invStd[j] as number));
  const dx = map(dOut, (d, _, j) => d * (factor[j] as number));
  return { ...right(dOut, cache), dx };
}
