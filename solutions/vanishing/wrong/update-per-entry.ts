// caught by: relative-update
// Averages |dW/W| entry by entry: one weight near 0 then drowns all the others.

import { sum, type Vec, zip } from "@pravah/core/kit";
import type { Layer, LayerGrad } from "../work.ts";

export * from "../work.ts";

export function relativeUpdate(layers: Layer[], g: LayerGrad[], lr: number): Vec {
  return layers.map(({ W }, l) => {
    const ratios = zip(g[l]?.dW ?? [], W, (d, w) => Math.abs(d / w)).flat();
    return (lr * sum(ratios)) / ratios.length;
  });
}
