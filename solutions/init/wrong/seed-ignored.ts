// caught by: matrix-seeds
// Draws the same numbers for every seed.

import type { Mat } from "@pravah/core/kit";
import { initMatrix as right } from "../work.ts";

export * from "../work.ts";

type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

export function initMatrix(fanOut: number, fanIn: number, scheme: Scheme): Mat {
  return right(fanOut, fanIn, scheme, 42);
}
