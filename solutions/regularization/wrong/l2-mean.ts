// caught by: l2-values
// Divides by the number of weights.

import type { Mat } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  return right(ws, lambda / ws.flat(2).length, lastColumnIsBias);
}
