// caught by: orthogonal-law
// Gives the rows length 1, but not right angles.

import type { Mat } from "@pravah/core/kit";
import { initMatrix } from "../work.ts";

export * from "../work.ts";

export function orthogonal(n: number, seed: number, gain = 1): Mat {
  return initMatrix(n, n, "xavier-normal", seed).map((row) => {
    const size = Math.hypot(...row);
    return row.map((v) => (gain * v) / size);
  });
}
