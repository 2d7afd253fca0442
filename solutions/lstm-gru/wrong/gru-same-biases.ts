// caught by: gru-bias-gradients
// Gives both biases the same gradient, as in the LSTM.

import type { Mat } from "@pravah/core/kit";
import { type GruCache, gruStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  const step = right(dh, cache);
  return { ...step, grads: { ...step.grads, b_hh: step.grads.b_ih } };
}
