// caught by: backward-norms
// Measures what the loss says at t, without what comes from later steps.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward as right } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return { ...right(dhs, cache), dhNorms: dhs.map((dh) => Math.hypot(...dh.flat())) };
}
