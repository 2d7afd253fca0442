// caught by: step-backward-values
// Uses da for what goes on, but dh for the weights.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  const { grads } = right(dh, { ...cache, h: map(cache.h, () => 0) });
  return { ...right(dh, cache), grads };
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
