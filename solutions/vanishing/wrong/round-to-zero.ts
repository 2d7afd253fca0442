// caught by: tiny-gradients-survive
// Takes gradients below 1e-6 for 0, as rounding does: the first layers get exactly 0.

import { type Mat, map } from "@pravah/core/kit";
import { type LayerGrad, type MlpCache, mlpBackward as right } from "../work.ts";

export * from "../work.ts";

const rounded = (d: number) => (Math.abs(d) < 1e-6 ? 0 : d);

export function mlpBackward(dOut: Mat, cache: MlpCache): LayerGrad[] {
  return right(dOut, cache).map(({ dW, db, dZ }) => ({
    dW: map(dW, rounded),
    db: db.map(rounded),
    dZ: map(dZ, rounded),
  }));
}
