// caught by: mlp-backward-values
// Takes dOut for the dZ of the last layer: its activation is skipped on the way back.

import { type Mat, zip } from "@pravah/core/kit";
import { actGrad, type LayerGrad, linearBackward, type MlpCache } from "../work.ts";

export * from "../work.ts";

export function mlpBackward(dOut: Mat, { layers, act, inputs, zs }: MlpCache): LayerGrad[] {
  const grads: LayerGrad[] = [];
  let dZ = dOut;
  for (const [l, layer] of [...layers.entries()].reverse()) {
    const { dX, dW, db } = linearBackward(dZ, { X: inputs[l] ?? [], W: layer.W });
    grads.unshift({ dW, db, dZ });
    const below = zs[l - 1];
    if (below) {
      dZ = zip(
        dX,
        below.map((row) => actGrad(act, row)),
        (d, slope) => d * slope,
      );
    }
  }
  return grads;
}
