// caught by: gru-backward-gradient
// Stops at z: its sigmoid is not gone through.

import { type Mat, zip } from "@pravah/core/kit";
import { type GruCache, gruGateGradients, throughGru } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  const change = zip(cache.hPrev, cache.n, (old, fresh) => old - fresh);
  const dZ = zip(dh, change, (d, v) => d * v);
  return throughGru(dh, { ...gruGateGradients(dh, cache), dZ }, cache);
}
