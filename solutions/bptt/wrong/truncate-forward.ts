// caught by: truncated-windows
// Cuts the forward pass too: every window starts again at a state of zeros.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnStepCache, truncatedBackward as right, rnnForward } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  const restarted = cache.flatMap((_, t) => {
    if (t % k !== 0) return [];
    const window = cache.slice(t, t + k);
    const { hPrev, p } = window[0] as RnnStepCache;
    const xs = window.map(({ x }) => x);
    return rnnForward(
      xs,
      map(hPrev, () => 0),
      p,
    ).cache;
  });
  return right(dhs, restarted, k);
}
