// caught by: relative-update
// ‖W‖ / (lr·‖dW‖): the ratio stands on its head.

import type { Vec } from "@pravah/core/kit";
import { type Layer, type LayerGrad, relativeUpdate as right } from "../work.ts";

export * from "../work.ts";

export function relativeUpdate(layers: Layer[], g: LayerGrad[], lr: number): Vec {
  return right(layers, g, lr).map((ratio) => 1 / ratio);
}
