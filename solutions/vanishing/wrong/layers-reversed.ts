// caught by: mlp-backward-values
// Hands the layers over in the order in which they were found: the last one first.

import type { Mat } from "@pravah/core/kit";
import { type LayerGrad, type MlpCache, mlpBackward as right } from "../work.ts";

export * from "../work.ts";

export function mlpBackward(dOut: Mat, cache: MlpCache): LayerGrad[] {
  return right(dOut, cache).reverse();
}
