// caught by: orthogonal-law
// Forgets the gain of the orthogonal matrix.

import type { Mat } from "@pravah/core/kit";
import { orthogonal as right } from "../work.ts";

export * from "../work.ts";

export function orthogonal(n: number, seed: number): Mat {
  return right(n, seed);
}
