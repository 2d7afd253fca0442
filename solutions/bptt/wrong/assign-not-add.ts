// caught by: backward-values
// Writes dW = … at every step: the last one written, step 0, is left.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, type RnnStepCache, rnnStepBackward, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  let grads: RnnParams | undefined;
  const back = throughTime(dhs, cache, cache.length, (dh, step) => {
    const one = rnnStepBackward(dh, step);
    grads = one.grads;
    return one;
  });
  return { ...back, grads: grads as RnnParams };
}
