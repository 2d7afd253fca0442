// caught by: lstm-backward-gradient
// Takes the slope of tanh at the old cell state; h′ was made from the new one.

import { type Mat, zip } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const slope = (c: number) => 1 - Math.tanh(c) ** 2;
  const wrong = zip(cache.cPrev, cache.c, (before, after) => slope(before) - slope(after));
  const opened = zip(cache.o, wrong, (o, s) => o * s);
  const more = zip(dh, opened, (d, s) => d * s);
  return right(
    dh,
    zip(dc, more, (later, d) => later + d),
    cache,
  );
}
