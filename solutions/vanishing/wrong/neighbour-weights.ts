// caught by: mlp-backward-gradient
// Goes back through the weights of the layer below: the shapes fit only where all widths are equal.

import { type Mat, zip } from "@pravah/core/kit";
import { actGrad, type LayerGrad, linearBackward, type MlpCache } from "../work.ts";

export * from "../work.ts";

export function mlpBackward(dOut: Mat, { layers, act, inputs, zs }: MlpCache): LayerGrad[] {
  const grads: LayerGrad[] = [];
  let dA = dOut;
  for (const [l, layer] of [...layers.entries()].reverse()) {
    const slope = (zs[l] ?? []).map((row) => actGrad(act, row));
    const dZ = zip(dA, slope, (d, s) => d * s);
    const { dW, db } = linearBackward(dZ, { X: inputs[l] ?? [], W: layer.W });
    grads.unshift({ dW, db, dZ });
    const below = layers[l - 1];
    if (below) dA = linearBackward(dZ, { X: inputs[l - 1] ?? [], W: below.W }).dX;
  }
  return grads;
}
