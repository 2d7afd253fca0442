// caught by: agc-per-unit
// Compares the norms of the whole matrices instead of unit by unit.

import { type Mat, map } from "@pravah/core/kit";
import { totalNorm } from "../work.ts";

export * from "../work.ts";

export function agc(W: Mat, G: Mat, lambda: number, eps = 1e-3): Mat {
  const limit = lambda * Math.max(totalNorm([W]), eps);
  const size = totalNorm([G]);
  return size > limit ? map(G, (v) => (v * limit) / size) : map(G, (v) => v);
}
