// caught by: lstm-batch-gradients
// Divides the gradients of the parameters by the size of the batch.

import { type Mat, map } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const step = right(dh, dc, cache);
  const mean = (v: number) => v / dh.length;
  const { W_ih, W_hh, b_ih, b_hh } = step.grads;
  const grads = {
    W_ih: map(W_ih, mean),
    W_hh: map(W_hh, mean),
    b_ih: b_ih.map(mean),
    b_hh: b_hh.map(mean),
  };
  return { ...step, grads };
}
