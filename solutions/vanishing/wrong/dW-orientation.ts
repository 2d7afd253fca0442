// caught by: linear-backward-values
// dW = Xᵀ·dOut, which is [in][out]; W is [out][in].

import { type Mat, matmul, transpose, type Vec } from "@pravah/core/kit";
import { type LinearCache, linearBackward as right } from "../work.ts";

export * from "../work.ts";

export function linearBackward(dOut: Mat, cache: LinearCache): { dX: Mat; dW: Mat; db: Vec } {
  return { ...right(dOut, cache), dW: matmul(transpose(cache.X), dOut) };
}
