// caught by: mlp-forward-cache
// inputs[l] holds what layer l gave, not what it got: everything is shifted by one.

import type { Mat } from "@pravah/core/kit";
import { type Act, type Layer, type MlpCache, mlpForward as right } from "../work.ts";

export * from "../work.ts";

export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  const { out, cache } = right(X, layers, act);
  return { out, cache: { ...cache, inputs: [...cache.inputs.slice(1), out] } };
}
