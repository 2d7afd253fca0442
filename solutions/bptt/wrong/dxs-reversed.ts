// caught by: backward-values
// Pushes dx as it comes: the list begins with the last step.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward as right } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const back = right(dhs, cache);
  return { ...back, dxs: [...back.dxs].reverse() };
}
