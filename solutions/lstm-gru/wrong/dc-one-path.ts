// caught by: lstm-backward-values
// Takes what comes through h′, and forgets what comes from the next step.

import { type Mat, map } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  return right(
    dh,
    map(dc, () => 0),
    cache,
  );
}
