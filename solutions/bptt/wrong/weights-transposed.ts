// caught by: step-backward-values
// Multiplies for dW_hh the other way round: the gradient comes out transposed.

import { type Mat, transpose } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  const back = right(dh, cache);
  return { ...back, grads: { ...back.grads, W_hh: transpose(back.grads.W_hh) } };
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
