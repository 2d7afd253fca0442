// caught by: stats-far-from-zero
// E[x²] − E[x]²: right on paper, and all digits are lost where the mean is large.

import { type Mat, map } from "@pravah/core/kit";
import { batchStats as right } from "../work.ts";

export * from "../work.ts";

export function batchStats(x: Mat) {
  const { mean } = right(x);
  const squares = right(map(x, (v) => v * v)).mean;
  return { mean, varBiased: squares.map((s, j) => s - (mean[j] as number) ** 2) };
}
