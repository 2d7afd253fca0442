// caught by: l2-values
// Takes the norm itself, not its square.

import type { Mat } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  const { grads } = right(ws, lambda, lastColumnIsBias);
  return { loss: Math.hypot(...grads.flat(2)) / 2, grads };
}
