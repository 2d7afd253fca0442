// caught by: gru-state-paths
// Forgets the straight way: dhPrev without dh⊙z.

import { type Mat, zip } from "@pravah/core/kit";
import { type GruCache, gruStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  const step = right(dh, cache);
  const direct = zip(dh, cache.z, (d, z) => d * z);
  return { ...step, dhPrev: zip(step.dhPrev, direct, (all, d) => all - d) };
}
