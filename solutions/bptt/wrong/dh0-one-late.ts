// caught by: backward-values
// Returns the gradient at the first state as the one at h0.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  let first: Mat = [];
  const back = throughTime(dhs, cache, cache.length, (dh, step) => {
    first = dh;
    return rnnStepBackward(dh, step);
  });
  return { ...back, dh0: first };
}
