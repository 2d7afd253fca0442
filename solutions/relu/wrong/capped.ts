// caught by: forward-values
// Cuts off at 1 as well, as hard sigmoid does; ReLU has no upper limit.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function reluForward(x: Mat): { out: Mat; cache: Mat } {
  return { out: map(x, (v) => Math.min(1, Math.max(0, v))), cache: map(x, (v) => v) };
}
