// caught by: truncated-windows
// Stops one step late: the windows have k + 1 steps.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, truncatedBackward as right } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  return right(dhs, cache, k + 1);
}
