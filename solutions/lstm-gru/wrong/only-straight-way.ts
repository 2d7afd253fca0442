// caught by: gru-backward-values
// Takes the straight way alone, and forgets those through the gates.

import { type Mat, zip } from "@pravah/core/kit";
import { type GruCache, gruStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  return { ...right(dh, cache), dhPrev: zip(dh, cache.z, (d, z) => d * z) };
}
