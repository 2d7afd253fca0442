// caught by: backward-parameters
// dγ and dβ are exchanged.

import type { Mat } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dx, dgamma, dbeta } = right(dOut, cache);
  return { dx, dgamma: dbeta, dbeta: dgamma };
}
