// caught by: stable-lr
// Takes the largest |λ|: a negative curvature sets no limit.

import type { Vec } from "@pravah/core/kit";
import { maxStableLr as right } from "../work.ts";

export * from "../work.ts";

export function maxStableLr(eigenvalues: Vec): number {
  return right(eigenvalues.map(Math.abs));
}
