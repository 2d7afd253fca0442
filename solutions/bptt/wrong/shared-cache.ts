// caught by: forward-cache
// Fills one cache object again and again: all entries are the last step.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, type RnnStepCache, rnnForward as right } from "../work.ts";

export * from "../work.ts";

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  const { hs, cache } = right(xs, h0, p);
  const kept = { ...(cache[0] as RnnStepCache) };
  return { hs, cache: cache.map((step) => Object.assign(kept, step)) };
}
