// caught by: backward-values
// Drops what comes from step t + 1: every step sees its own loss only.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return throughTime(dhs, cache, 1, rnnStepBackward);
}
