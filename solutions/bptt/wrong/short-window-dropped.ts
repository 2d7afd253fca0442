// caught by: truncated-windows
// Goes through whole windows only: what is left at the end is lost.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, truncatedBackward as right } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  const whole = k > cache.length ? cache.length : cache.length - (cache.length % k);
  return right(dhs.slice(0, whole), cache.slice(0, whole), k);
}
