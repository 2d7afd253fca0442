// caught by: inputs-unchanged
// Adds what is carried into the caller's own dhs.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  let t = cache.length;
  return throughTime(dhs, cache, cache.length, (dh, step) => {
    dhs[--t] = dh;
    return rnnStepBackward(dh, step);
  });
}
