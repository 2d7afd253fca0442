// caught by: gru-backward-gradient
// The reset gate multiplied W_hn·h + b_hn; its gradient is taken with h.

import type { Mat } from "@pravah/core/kit";
import { type GruCache, gruStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  return right(dh, { ...cache, hn: cache.hPrev });
}
