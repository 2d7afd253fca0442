// caught by: matrix-variance
// Draws from (0, b) instead of (−b, b).

import { type Mat, map } from "@pravah/core/kit";
import { initMatrix as right } from "../work.ts";

export * from "../work.ts";

type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

export function initMatrix(fanOut: number, fanIn: number, scheme: Scheme, seed: number): Mat {
  return map(right(fanOut, fanIn, scheme, seed), Math.abs);
}
