// caught by: lstm-cell-paths
// Hands the gradient of the cell on as it is, without the forget gate.

import type { Mat } from "@pravah/core/kit";
import { type LstmCache, reachesCell, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  return { ...right(dh, dc, cache), dcPrev: reachesCell(dh, dc, cache) };
}
