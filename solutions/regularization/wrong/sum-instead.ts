// caught by: mean-values
// Forgets to divide by the number of entries.

import { sum, type Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function mean(x: Vec): number {
  return sum(x);
}
