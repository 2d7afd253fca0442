// caught by: power-values
// Begins with the power 0, the identity.

import type { Mat, Vec } from "@pravah/core/kit";
import { powerNorms as right } from "../work.ts";

export * from "../work.ts";

export function powerNorms(W: Mat, T: number): Vec {
  return [Math.sqrt(W.length), ...right(W, T)].slice(0, T);
}
