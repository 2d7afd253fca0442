// caught by: retention-law
// Multiplies over the samples too: the batch becomes one memory.

import type { Mat } from "@pravah/core/kit";
import { cellRetention as right } from "../work.ts";

export * from "../work.ts";

export function cellRetention(f: Mat[]): Mat {
  const kept = right(f);
  const all = kept.reduce((one, row) => one.map((v, unit) => v * (row[unit] as number)));
  return kept.map(() => [...all]);
}
