// caught by: mlp-forward-cache
// Keeps the activations where the pre-activations belong: zs[l] = f(z).

import type { Mat } from "@pravah/core/kit";
import { type Act, type Layer, type MlpCache, mlpForward as right } from "../work.ts";

export * from "../work.ts";

export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  const { out, cache } = right(X, layers, act);
  return { out, cache: { ...cache, zs: [...cache.inputs.slice(1), out] } };
}
