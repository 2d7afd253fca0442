// caught by: lstm-batch-gradients
// Gives the second bias no gradient, as if it were not there.

import type { Mat } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const step = right(dh, dc, cache);
  return { ...step, grads: { ...step.grads, b_hh: step.grads.b_hh.map(() => 0) } };
}
