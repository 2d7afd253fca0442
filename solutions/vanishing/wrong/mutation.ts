// caught by: inputs-unchanged
// Multiplies dOut by f′(z) in place: the caller's matrix is no longer what it was.

import type { Mat } from "@pravah/core/kit";
import { actGrad, type LayerGrad, linearBackward, type MlpCache } from "../work.ts";

export * from "../work.ts";

export function mlpBackward(dOut: Mat, cache: MlpCache): LayerGrad[] {
  const grads: LayerGrad[] = [];
  let d = dOut;
  for (let l = cache.layers.length - 1; l >= 0; l--) {
    for (const [n, row] of (cache.zs[l] ?? []).entries()) {
      for (const [unit, slope] of actGrad(cache.act, row).entries()) {
        const mine = d[n] as number[];
        mine[unit] = (mine[unit] as number) * slope;
      }
    }
    const W = cache.layers[l]?.W ?? [];
    const { dX, dW, db } = linearBackward(d, { X: cache.inputs[l] ?? [], W });
    grads.unshift({ dW, db, dZ: d });
    d = dX;
  }
  return grads;
}
