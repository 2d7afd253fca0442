// caught by: l2-leaves-bias
// Prices the biases as well.

import type { Mat } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number) {
  return right(ws, lambda);
}
