// caught by: linear-backward-gradient
// dX = dOut·Wᵀ: the shapes fit only where W is square, and the values never do.

import { type Mat, matmul, transpose, type Vec } from "@pravah/core/kit";
import { type LinearCache, linearBackward as right } from "../work.ts";

export * from "../work.ts";

export function linearBackward(dOut: Mat, cache: LinearCache): { dX: Mat; dW: Mat; db: Vec } {
  return { ...right(dOut, cache), dX: matmul(dOut, transpose(cache.W)) };
}
