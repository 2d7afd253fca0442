// caught by: linear-forward-values
// Adds b[sample] in place of b[unit].

import { type Mat, map, matmul, transpose, type Vec } from "@pravah/core/kit";
import type { LinearCache } from "../work.ts";

export * from "../work.ts";

export function linearForward(X: Mat, W: Mat, b: Vec): { out: Mat; cache: LinearCache } {
  const product = matmul(X, transpose(W));
  return { out: map(product, (v, sample) => v + (b[sample] ?? 0)), cache: { X, W } };
}
