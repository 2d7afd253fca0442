// caught by: power-values
// Takes the power of the norm instead of the norm of the power.

import type { Mat, Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function powerNorms(W: Mat, T: number): Vec {
  return Array.from({ length: T }, (_, t) => Math.hypot(...W.flat()) ** (t + 1));
}
