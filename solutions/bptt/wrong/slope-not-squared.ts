// caught by: step-backward-values
// Takes 1 − h for the slope of tanh.

import { type Mat, map, zip } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  // 1 − r² with r² = h.
  const da = zip(dh, cache.h, (d, state) => d * (1 - state));
  return right(da, { ...cache, h: map(cache.h, () => 0) });
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
