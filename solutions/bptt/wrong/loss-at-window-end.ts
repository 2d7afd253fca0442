// caught by: truncated-windows
// Counts only the loss at the last step of each window.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnStepCache, truncatedBackward as right } from "../work.ts";

export * from "../work.ts";

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  const ends = (t: number) => (t + 1) % k === 0 || t === dhs.length - 1;
  return right(
    dhs.map((dh, t) => (ends(t) ? dh : map(dh, () => 0))),
    cache,
    k,
  );
}
