// caught by: gru-backward-gradient
// Takes n − h where more z means more of h.

import { type Mat, map } from "@pravah/core/kit";
import { type GruCache, gruGateGradients, throughGru } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  const gates = gruGateGradients(dh, cache);
  return throughGru(dh, { ...gates, dZ: map(gates.dZ, (d) => -d) }, cache);
}
