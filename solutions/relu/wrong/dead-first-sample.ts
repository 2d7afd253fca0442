// caught by: dead-units
// Looks at the first sample only.

import type { Mat } from "@pravah/core/kit";

export * from "../work.ts";

export function deadUnits(acts: Mat): boolean[] {
  return (acts[0] ?? []).map((a) => a === 0);
}
