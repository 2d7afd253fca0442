// caught by: backward-norms
// Measures what step t passes on, which belongs to the state before it.

import type { Mat, Vec } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const dhNorms: Vec = [];
  const back = throughTime(dhs, cache, cache.length, (dh, step) => {
    const one = rnnStepBackward(dh, step);
    dhNorms.unshift(Math.hypot(...one.dhPrev.flat()));
    return one;
  });
  return { ...back, dhNorms };
}
