// caught by: backward-values
// Divides the gradients of the weights by the number of steps.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward as right } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const mean = dhs.map((dh) => map(dh, (d) => d / dhs.length));
  return { ...right(dhs, cache), grads: right(mean, cache).grads };
}
