// caught by: stable-lr-edges
// Divides by a largest eigenvalue that is negative: a negative rate.

import type { Vec } from "@pravah/core/kit";
import { maxStableLr as right } from "../work.ts";

export * from "../work.ts";

export function maxStableLr(eigenvalues: Vec): number {
  const limit = right(eigenvalues);
  return limit === Number.POSITIVE_INFINITY ? 2 / Math.max(...eigenvalues) : limit;
}
