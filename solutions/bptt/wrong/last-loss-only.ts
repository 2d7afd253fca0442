// caught by: backward-values
// Starts from the last loss and never adds those of the earlier steps.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward as right } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const last = dhs.length - 1;
  return right(
    dhs.map((dh, t) => (t === last ? dh : map(dh, () => 0))),
    cache,
  );
}
