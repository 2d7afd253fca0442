// caught by: step-backward-batch
// Divides the gradients of the weights by the size of the batch.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  const { dx, dhPrev } = right(dh, cache);
  const mean = map(dh, (d) => d / dh.length);
  return { dx, dhPrev, grads: right(mean, cache).grads };
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
