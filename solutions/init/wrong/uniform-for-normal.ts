// caught by: matrix-distribution
// Draws uniform numbers where normal ones are asked for.

import type { Mat } from "@pravah/core/kit";
import { initMatrix as right } from "../work.ts";

export * from "../work.ts";

type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

export function initMatrix(fanOut: number, fanIn: number, scheme: Scheme, seed: number): Mat {
  const uniform = scheme.replace("normal", "uniform") as Scheme;
  return right(fanOut, fanIn, uniform, seed);
}
