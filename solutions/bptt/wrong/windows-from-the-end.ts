// caught by: truncated-windows
// Counts the windows from the last step: the short one comes first.

import type { Mat } from "@pravah/core/kit";
import { added, type RnnStepCache, rnnBackward } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  const short = cache.length % k || k;
  let { grads } = rnnBackward(dhs.slice(0, short), cache.slice(0, short));
  for (let from = short; from < cache.length; from += k) {
    const window = rnnBackward(dhs.slice(from, from + k), cache.slice(from, from + k));
    grads = added(grads, window.grads);
  }
  return { grads };
}
