// caught by: l2-values
// The loss without its half: then λw is not its gradient.

import type { Mat } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  const { loss, grads } = right(ws, lambda, lastColumnIsBias);
  return { loss: 2 * loss, grads };
}
