// caught by: inputs-unchanged
// Writes the clipped values into the gradients that it was given.

import type { Mat } from "@pravah/core/kit";
import { clipByGlobalNorm as right } from "../work.ts";

export * from "../work.ts";

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const clipped = right(grads, maxNorm, p);
  grads.forEach((g, t) => {
    g.forEach((row, i) => {
      row.forEach((_, j) => {
        row[j] = clipped.grads[t]?.[i]?.[j] as number;
      });
    });
  });
  return { ...clipped, grads };
}
