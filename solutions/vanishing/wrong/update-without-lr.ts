// caught by: relative-update
// ‖dW‖/‖W‖: the learning rate is left out, so it is not yet the step.

import type { Vec } from "@pravah/core/kit";
import { type Layer, type LayerGrad, relativeUpdate as right } from "../work.ts";

export * from "../work.ts";

export function relativeUpdate(layers: Layer[], g: LayerGrad[], lr: number): Vec {
  return right(layers, g, lr).map((ratio) => ratio / lr);
}
