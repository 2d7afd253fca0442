// caught by: gru-backward-gradient
// Stops at n: its tanh is not gone through.

import { type Mat, map } from "@pravah/core/kit";
import { type GruCache, gruGateGradients, throughGru } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  // The slope of tanh is 1 where n = 0.
  const straight = gruGateGradients(dh, { ...cache, n: map(cache.n, () => 0) });
  return throughGru(dh, { ...straight, dZ: gruGateGradients(dh, cache).dZ }, cache);
}
