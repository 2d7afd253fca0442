// caught by: truncated-windows
// Lets every loss go k steps back, across the borders of the windows.

import { type Mat, map } from "@pravah/core/kit";
import { added, type RnnStepCache, rnnBackward } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  const each = dhs.map((_, t) => {
    const from = Math.max(0, t + 1 - k);
    const window = dhs.slice(from, t + 1);
    const only = window.map((dh, s) => (s === t - from ? dh : map(dh, () => 0)));
    return rnnBackward(only, cache.slice(from, t + 1)).grads;
  });
  return { grads: each.reduce(added) };
}
