// caught by: lstm-backward-gradient
// Goes back through o, and forgets the slope of tanh(c′).

import { type Mat, zip } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const missing = zip(cache.o, cache.c, (o, c) => o * Math.tanh(c) ** 2);
  const more = zip(dh, missing, (d, rest) => d * rest);
  return right(
    dh,
    zip(dc, more, (later, d) => later + d),
    cache,
  );
}
