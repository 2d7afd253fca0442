// caught by: gru-backward-values
// Gives n the whole gradient, not its share 1 − z.

import { type Mat, map } from "@pravah/core/kit";
import { type GruCache, gruGateGradients, throughGru } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  // The share is 1 of z = 0.
  const all = gruGateGradients(dh, { ...cache, z: map(cache.z, () => 0) });
  return throughGru(dh, { ...all, dZ: gruGateGradients(dh, cache).dZ }, cache);
}
