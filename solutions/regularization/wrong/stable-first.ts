// caught by: stable-lr
// Trusts that the first eigenvalue is the largest.

import type { Vec } from "@pravah/core/kit";
import { maxStableLr as right } from "../work.ts";

export * from "../work.ts";

export function maxStableLr(eigenvalues: Vec): number {
  return right(eigenvalues.slice(0, 1));
}
