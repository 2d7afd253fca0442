// caught by: matrix-seeds
// Draws one row and repeats it for every unit.

import type { Mat } from "@pravah/core/kit";
import { initMatrix as right } from "../work.ts";

export * from "../work.ts";

type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

export function initMatrix(fanOut: number, fanIn: number, scheme: Scheme, seed: number): Mat {
  const [row = []] = right(1, fanIn, scheme, seed);
  return Array.from({ length: fanOut }, () => row.map((v) => v));
}
