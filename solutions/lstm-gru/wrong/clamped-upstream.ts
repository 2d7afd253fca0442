// caught by: lstm-backward-values
// Clips what comes in to [−1, 1], to be on the safe side.

import { type Mat, map } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const clamp = (d: number) => Math.max(-1, Math.min(1, d));
  return right(map(dh, clamp), map(dc, clamp), cache);
}
