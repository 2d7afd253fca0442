// caught by: power-values
// Raises every entry to the power t.

import type { Mat, Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function powerNorms(W: Mat, T: number): Vec {
  return Array.from({ length: T }, (_, t) => Math.hypot(...W.flat().map((v) => v ** (t + 1))));
}
