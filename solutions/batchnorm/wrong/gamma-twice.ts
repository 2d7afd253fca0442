// caught by: backward-gradient
// γ comes in twice: once into dx̂, once more into dx.

import type { Mat } from "@pravah/core/kit";
import { type BnCache, bnBackward as right } from "../work.ts";

export * from "../work.ts";

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { gamma } = cache;
  return right(dOut, { ...cache, gamma: gamma.map((g) => g * g) });
}
