// caught by: stable-lr
// Asks the flattest direction; the steepest one is the first to blow up.

import type { Vec } from "@pravah/core/kit";
import { maxStableLr as right } from "../work.ts";

export * from "../work.ts";

export function maxStableLr(eigenvalues: Vec): number {
  const rising = eigenvalues.filter((value) => value > 0);
  return rising.length === 0 ? right(eigenvalues) : right([Math.min(...rising)]);
}
