// caught by: inputs-unchanged
// Clamps x in place and then caches it: the sign of x is lost.

import type { Mat } from "@pravah/core/kit";

export * from "../work.ts";

export function reluForward(x: Mat): { out: Mat; cache: Mat } {
  for (const row of x) {
    row.forEach((v, j) => {
      if (v < 0) row[j] = 0;
    });
  }
  return { out: x, cache: x };
}
