// caught by: threshold-from-history
// One step that exploded makes the whole mean NaN.

import { sum, type Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function suggestThreshold(history: Vec, factor = 1): number {
  return (factor * sum(history)) / history.length;
}
