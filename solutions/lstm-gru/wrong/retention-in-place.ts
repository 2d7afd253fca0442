// caught by: inputs-unchanged
// Multiplies into the first forget gate that it was given.

import type { Mat } from "@pravah/core/kit";

export * from "../work.ts";

export function cellRetention(f: Mat[]): Mat {
  const [first, ...later] = f as [Mat, ...Mat[]];
  for (const gate of later) {
    first.forEach((row, n) => {
      row.forEach((kept, unit) => {
        row[unit] = kept * (gate[n]?.[unit] as number);
      });
    });
  }
  return first;
}
