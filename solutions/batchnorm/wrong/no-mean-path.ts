// caught by: bias-in-front
// The path through the variance is there, the one through the mean is missing.

import { type Mat, map } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dgamma, dbeta } = right(dOut, cache);
  const factor = cache.gamma.map((g, j) => g * (cache.invStd[j] as number));
  const dx = map(dOut, (d, i, j) => {
    const stretch = ((cache.xhat[i]?.[j] as number) * (dgamma[j] as number)) / dOut.length;
    return (d - stretch) * (factor[j] as number);
  });
  return { dx, dgamma, dbeta };
}
