// caught by: backward-x
// The path through the mean is there, the one through the variance is missing.

import { type Mat, map } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dgamma, dbeta } = right(dOut, cache);
  const factor = cache.gamma.map((g, j) => g * (cache.invStd[j] as number));
  const dx = map(
    dOut,
    (d, _, j) => (d - (dbeta[j] as number) / dOut.length) * (factor[j] as number),
  );
  return { dx, dgamma, dbeta };
}
