// caught by: backward-x
// Takes away the sums over the batch where the means belong.

import { type Mat, map } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dgamma, dbeta } = right(dOut, cache);
  const dx = map(dOut, (d, i, j) => {
    const stretch = (cache.xhat[i]?.[j] as number) * (dgamma[j] as number);
    const factor = (cache.gamma[j] as number) * (cache.invStd[j] as number);
    return factor * (d - (dbeta[j] as number) - stretch);
  });
  return { dx, dgamma, dbeta };
}
