// caught by: mlp-backward-gradient
// Takes f′ at the activation a = f(z) in place of z; for ReLU nobody would notice.

import { type Mat, zip } from "@pravah/core/kit";
import { actGrad, type LayerGrad, linearBackward, type MlpCache, mlpForward } from "../work.ts";

export * from "../work.ts";

export function mlpBackward(dOut: Mat, { layers, act, inputs }: MlpCache): LayerGrad[] {
  const grads: LayerGrad[] = [];
  let dA = dOut;
  for (const [l, layer] of [...layers.entries()].reverse()) {
    const X = inputs[l] ?? [];
    const { out: a } = mlpForward(X, [layer], act);
    const dZ = zip(
      dA,
      a.map((row) => actGrad(act, row)),
      (d, slope) => d * slope,
    );
    const { dX, dW, db } = linearBackward(dZ, { X, W: layer.W });
    grads.unshift({ dW, db, dZ });
    dA = dX;
  }
  return grads;
}
