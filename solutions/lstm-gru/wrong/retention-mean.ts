// caught by: retention-values
// Takes the average of the gates; they multiply.

import { type Mat, map, zip } from "@pravah/core/kit";

export * from "../work.ts";

export function cellRetention(f: Mat[]): Mat {
  const total = f.reduce((sum, gate) => zip(sum, gate, (a, b) => a + b));
  return map(total, (v) => v / f.length);
}
