// caught by: linear-backward-gradient
// db is the first row of dOut: right for a batch of one, otherwise the sum is missing.

import type { Mat, Vec } from "@pravah/core/kit";
import { type LinearCache, linearBackward as right } from "../work.ts";

export * from "../work.ts";

export function linearBackward(dOut: Mat, cache: LinearCache): { dX: Mat; dW: Mat; db: Vec } {
  return { ...right(dOut, cache), db: [...(dOut[0] ?? [])] };
}
