// caught by: backward-x
// Divides the sums of the two paths by N − 1: the batch was normalised with N.

import { type Mat, map } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dgamma, dbeta } = right(dOut, cache);
  const dx = map(dOut, (d, i, j) => {
    const stretch = (cache.xhat[i]?.[j] as number) * (dgamma[j] as number);
    const factor = (cache.gamma[j] as number) * (cache.invStd[j] as number);
    return factor * (d - ((dbeta[j] as number) + stretch) / (dOut.length - 1));
  });
  return { dx, dgamma, dbeta };
}
