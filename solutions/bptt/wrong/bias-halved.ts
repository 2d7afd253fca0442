// caught by: step-backward-values
// Shares the gradient of the sum out between the two biases.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  const back = right(dh, cache);
  const half = back.grads.b_ih.map((d) => d / 2);
  return { ...back, grads: { ...back.grads, b_ih: half, b_hh: half } };
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
