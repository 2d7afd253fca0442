// caught by: gru-forward-values
// Mixes the other way round: z of the new, 1 − z of the old.

import { type Mat, zip } from "@pravah/core/kit";
import { type RnnParams, gruStepForward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { cache } = right(x, h, p);
  const taken = zip(cache.z, cache.n, (z, n) => z * n);
  const kept = zip(cache.z, h, (z, old) => (1 - z) * old);
  return { h: zip(taken, kept, (a, b) => a + b), cache };
}
