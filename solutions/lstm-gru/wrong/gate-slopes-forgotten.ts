// caught by: lstm-backward-gradient
// Stops at the gates: their sigmoid is not gone through.

import { type Mat, zip } from "@pravah/core/kit";
import {
  affineGradients,
  beside,
  type LstmCache,
  lstmGateGradients,
  reachesCell,
  lstmStepBackward as right,
} from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const dCell = reachesCell(dh, dc, cache);
  const dPre = lstmGateGradients(dh, dCell, cache).map((d, block) => {
    const gate = [cache.i, cache.f, null, cache.o][block];
    return gate ? zip(d, gate, (v, s) => v / (s * (1 - s))) : d;
  });
  return { ...right(dh, dc, cache), ...affineGradients(beside(dPre), beside(dPre), cache) };
}
