// caught by: step-backward-values
// Goes through the tanh as if it were not there: da = dh.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  return right(dh, { ...cache, h: map(cache.h, () => 0) });
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
