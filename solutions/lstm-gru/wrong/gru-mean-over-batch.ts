// caught by: gru-backward-values
// Divides the gradients of the weights by the size of the batch.

import { type Mat, map } from "@pravah/core/kit";
import { type GruCache, gruStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  const step = right(dh, cache);
  const mean = (v: number) => v / dh.length;
  const { W_ih, W_hh } = step.grads;
  return { ...step, grads: { ...step.grads, W_ih: map(W_ih, mean), W_hh: map(W_hh, mean) } };
}
