// caught by: retention-law
// Takes the last forget gate for all of them.

import type { Mat } from "@pravah/core/kit";

export * from "../work.ts";

export function cellRetention(f: Mat[]): Mat {
  return f.at(-1) as Mat;
}
