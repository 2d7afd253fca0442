// caught by: lstm-cell-paths
// Hands the gradient of the cell on as it is, without the forget gate.

import { type Mat, zip } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const through = zip(cache.o, cache.c, (o, c) => o * (1 - Math.tanh(c) ** 2));
  const own = zip(dh, through, (d, slope) => d * slope);
  return { ...right(dh, dc, cache), dcPrev: zip(dc, own, (later, d) => later + d) };
}
