// caught by: mlp-forward-values
// Hands on z to the next layer: only the very last layer gets its activation.

import type { Mat } from "@pravah/core/kit";
import {
  type Act,
  type Layer,
  linearForward,
  type MlpCache,
  mlpForward as right,
} from "../work.ts";

export * from "../work.ts";

export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  const inputs: Mat[] = [];
  const zs: Mat[] = [];
  let h = X;
  for (const { W, b } of layers) {
    inputs.push(h);
    h = linearForward(h, W, b).out;
    zs.push(h);
  }
  const { out } = right(inputs.at(-1) ?? [], layers.slice(-1), act);
  return { out, cache: { layers, act, inputs, zs } };
}
