// caught by: agc-values
// A unit without weights may never move: eps is forgotten.

import type { Mat } from "@pravah/core/kit";
import { agc as right } from "../work.ts";

export * from "../work.ts";

export function agc(W: Mat, G: Mat, lambda: number): Mat {
  return right(W, G, lambda, 1e-12);
}
