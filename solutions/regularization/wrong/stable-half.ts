// caught by: stable-lr
// 1/λ: the best rate for that direction, not the largest stable one.

import type { Vec } from "@pravah/core/kit";
import { maxStableLr as right } from "../work.ts";

export * from "../work.ts";

export function maxStableLr(eigenvalues: Vec): number {
  return right(eigenvalues) / 2;
}
