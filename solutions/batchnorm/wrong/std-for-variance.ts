// caught by: stats-values
// Takes the root already: a standard deviation where the variance is asked for.

import type { Mat } from "@pravah/core/kit";
import { batchStats as right } from "../work.ts";

export * from "../work.ts";

export function batchStats(x: Mat) {
  const { mean, varBiased } = right(x);
  return { mean, varBiased: varBiased.map(Math.sqrt) };
}
