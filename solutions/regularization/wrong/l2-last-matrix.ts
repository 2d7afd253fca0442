// caught by: l2-values
// Starts the sum anew in every matrix: only the last one is priced.

import type { Mat } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  const { grads } = right(ws, lambda, lastColumnIsBias);
  return { loss: right(ws.slice(-1), lambda, lastColumnIsBias).loss, grads };
}
