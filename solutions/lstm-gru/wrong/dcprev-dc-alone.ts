// caught by: lstm-cell-paths
// Hands on only the dc that came in: what came through h′ stops at this step.

import { type Mat, zip } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  return { ...right(dh, dc, cache), dcPrev: zip(dc, cache.f, (d, f) => d * f) };
}
