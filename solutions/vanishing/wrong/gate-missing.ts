// caught by: sigmoid-vanishes-tanh-carries
// Multiplies by the weights only: f′ is left out, so nothing vanishes.

import type { Mat } from "@pravah/core/kit";
import { type LayerGrad, type MlpCache, mlpBackward as right } from "../work.ts";

export * from "../work.ts";

export function mlpBackward(dOut: Mat, cache: MlpCache): LayerGrad[] {
  return right(dOut, { ...cache, act: "linear" });
}
