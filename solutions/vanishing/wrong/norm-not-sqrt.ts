// caught by: layer-norms
// Σg² without the square root.

import { type Mat, sum, type Vec } from "@pravah/core/kit";
import type { LayerGrad } from "../work.ts";

export * from "../work.ts";

const norm = (m: Mat) => sum(m.flat().map((v) => v * v));

export function layerGradNorms(g: LayerGrad[]): { dW: Vec; dZ: Vec } {
  return { dW: g.map(({ dW }) => norm(dW)), dZ: g.map(({ dZ }) => norm(dZ)) };
}
