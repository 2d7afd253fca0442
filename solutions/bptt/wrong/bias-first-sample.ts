// caught by: step-backward-batch
// Takes the biases' gradient from the first sample instead of summing over all.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  const back = right(dh, cache);
  const first = right(dh.slice(0, 1), {
    ...cache,
    x: cache.x.slice(0, 1),
    hPrev: cache.hPrev.slice(0, 1),
    h: cache.h.slice(0, 1),
  });
  const { b_ih, b_hh } = first.grads;
  return { ...back, grads: { ...back.grads, b_ih, b_hh } };
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
