// caught by: lstm-backward-values
// Takes the state AFTER this step for the gradient of W_hh.

import { type Mat, zip } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const after = zip(cache.o, cache.c, (o, c) => o * Math.tanh(c));
  return right(dh, dc, { ...cache, hPrev: after });
}
