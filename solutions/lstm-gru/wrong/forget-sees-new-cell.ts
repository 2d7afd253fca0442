// caught by: lstm-backward-values
// The forget gate multiplied the old cell state; its gradient is taken with the new one.

import type { Mat } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  return right(dh, dc, { ...cache, cPrev: cache.c });
}
