// caught by: lstm-cell-paths
// Takes what comes from the next step, and forgets what comes through h′.

import { type Mat, zip } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const through = zip(cache.o, cache.c, (o, c) => o * (1 - Math.tanh(c) ** 2));
  const own = zip(dh, through, (d, slope) => d * slope);
  return right(
    dh,
    zip(dc, own, (later, d) => later - d),
    cache,
  );
}
