// caught by: step-backward-values
// Forgets the tanh on the way to the input alone.

import { type Mat, matmul } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward as right, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  return { ...right(dh, cache), dx: matmul(dh, cache.p.W_ih) };
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}
