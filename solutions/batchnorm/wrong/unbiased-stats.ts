// caught by: stats-values
// Divides the squared deviations by N − 1: for a single sample that is 0/0.

import type { Mat } from "@pravah/core/kit";
import { batchStats as right } from "../work.ts";

export * from "../work.ts";

export function batchStats(x: Mat) {
  const { mean, varBiased } = right(x);
  return { mean, varBiased: varBiased.map((v) => (v * x.length) / (x.length - 1)) };
}
