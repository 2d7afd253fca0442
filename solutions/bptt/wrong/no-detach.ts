// caught by: truncated-windows
// Lets the gradient run through every border: k plays no part.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[]) {
  return { grads: rnnBackward(dhs, cache).grads };
}
