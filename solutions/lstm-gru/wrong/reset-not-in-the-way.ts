// caught by: gru-backward-gradient
// Lets the gradient of n into the state's product as if there were no reset gate.

import { type Mat, map } from "@pravah/core/kit";
import { type GruCache, gruGateGradients, throughGru } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  const open = map(cache.r, () => 1);
  return throughGru(dh, gruGateGradients(dh, cache), { ...cache, r: open });
}
