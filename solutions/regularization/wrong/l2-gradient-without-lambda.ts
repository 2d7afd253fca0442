// caught by: l2-gradient
// Forgets λ in the gradient.

import type { Mat } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  const { loss } = right(ws, lambda, lastColumnIsBias);
  return { loss, grads: right(ws, 1, lastColumnIsBias).grads };
}
