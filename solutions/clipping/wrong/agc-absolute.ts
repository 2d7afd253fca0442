// caught by: agc-values
// Limits every unit to λ, whatever the size of its weights.

import type { Mat } from "@pravah/core/kit";
import { totalNorm } from "../work.ts";

export * from "../work.ts";

export function agc(_W: Mat, G: Mat, lambda: number): Mat {
  return G.map((row) => {
    const size = totalNorm([[row]]);
    return size > lambda ? row.map((v) => (v * lambda) / size) : [...row];
  });
}
