// caught by: backward-values
// Adds every dhPrev to what was carried before: old gradients count again.

import { type Mat, zip } from "@pravah/core/kit";
import { type RnnStepCache, rnnStepBackward, throughTime } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  let carried: Mat | undefined;
  return throughTime(dhs, cache, cache.length, (dh, step) => {
    const back = rnnStepBackward(dh, step);
    const before = carried;
    carried = before ? zip(before, back.dhPrev, (a, b) => a + b) : back.dhPrev;
    return { ...back, dhPrev: carried };
  });
}
