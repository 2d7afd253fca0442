// caught by: dead-units
// Calls a unit dead as soon as it is 0 for some sample.

import type { Mat } from "@pravah/core/kit";

export * from "../work.ts";

export function deadUnits(acts: Mat): boolean[] {
  const first = acts[0] ?? [];
  return first.map((_, unit) => acts.some((row) => row[unit] === 0));
}
