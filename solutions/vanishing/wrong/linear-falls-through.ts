// caught by: mlp-forward-activations
// A forgotten case: "linear" ends in the last branch, which is sigmoid.

import type { Mat } from "@pravah/core/kit";
import { type Act, type Layer, type MlpCache, mlpForward as right } from "../work.ts";

export * from "../work.ts";

export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  const { out, cache } = right(X, layers, act === "linear" ? "sigmoid" : act);
  return { out, cache: { ...cache, act } };
}
