// caught by: mlp-backward-dz
// dZ holds the gradient with respect to the activation, before f′ has been multiplied in.

import { type Mat, matmul } from "@pravah/core/kit";
import { type LayerGrad, type MlpCache, mlpBackward as right } from "../work.ts";

export * from "../work.ts";

export function mlpBackward(dOut: Mat, cache: MlpCache): LayerGrad[] {
  const grads = right(dOut, cache);
  return grads.map(({ dW, db }, l) => {
    const above = grads[l + 1];
    return { dW, db, dZ: above ? matmul(above.dZ, cache.layers[l + 1]?.W ?? []) : dOut };
  });
}
