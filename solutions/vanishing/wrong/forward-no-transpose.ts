// caught by: linear-forward-values
// X·W for W [out][in]: only a square W lets that through.

import { type Mat, map, matmul, type Vec } from "@pravah/core/kit";
import type { LinearCache } from "../work.ts";

export * from "../work.ts";

export function linearForward(X: Mat, W: Mat, b: Vec): { out: Mat; cache: LinearCache } {
  return { out: map(matmul(X, W), (v, _, unit) => v + (b[unit] as number)), cache: { X, W } };
}
