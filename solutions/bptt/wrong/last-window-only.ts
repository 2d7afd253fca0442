// caught by: truncated-windows
// Goes back k steps from the end, and leaves the rest of the sequence out.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  return { grads: rnnBackward(dhs.slice(-k), cache.slice(-k)).grads };
}
