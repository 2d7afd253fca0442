// caught by: linear-forward-values
// W·x without b.

import { type Mat, matmul, transpose, type Vec } from "@pravah/core/kit";
import type { LinearCache } from "../work.ts";

export * from "../work.ts";

export function linearForward(X: Mat, W: Mat, _b: Vec): { out: Mat; cache: LinearCache } {
  return { out: matmul(X, transpose(W)), cache: { X, W } };
}
