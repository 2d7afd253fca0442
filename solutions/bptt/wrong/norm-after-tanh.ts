// caught by: backward-norms
// Measures the gradient after it went through tanh.

import { type Mat, type Vec, zip } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const dhNorms: Vec = [];
  const back = throughTime(dhs, cache, cache.length, (dh, step) => {
    const da = zip(dh, step.h, (d, h) => d - d * h * h);
    dhNorms.unshift(Math.hypot(...da.flat()));
    return rnnStepBackward(dh, step);
  });
  return { ...back, dhNorms };
}
