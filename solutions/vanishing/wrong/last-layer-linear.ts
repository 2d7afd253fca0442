// caught by: mlp-forward-activations
// Leaves the activation out after the last layer.

import type { Mat } from "@pravah/core/kit";
import { type Act, type Layer, type MlpCache, mlpForward as right } from "../work.ts";

export * from "../work.ts";

export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  const { cache } = right(X, layers, act);
  return { out: (cache.zs.at(-1) ?? []).map((row) => [...row]), cache };
}
