// caught by: threshold-from-history
// Takes the median of the history; Pascanu takes the mean.

import type { Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function suggestThreshold(history: Vec, factor = 1): number {
  const sorted = history.filter(Number.isFinite).sort((a, b) => a - b);
  return factor * (sorted[Math.floor(sorted.length / 2)] as number);
}
