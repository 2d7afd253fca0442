// caught by: step-backward-values
// Goes back with W_hhᵀ: W_hh is square, so no shape complains.

import { type Mat, transpose } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  const { p } = cache;
  return right(dh, { ...cache, p: { ...p, W_hh: transpose(p.W_hh) } });
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
