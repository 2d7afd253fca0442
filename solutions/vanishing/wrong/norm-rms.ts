// caught by: layer-norms
// Divides Σg² by the number of entries: the root mean square, not the norm.

import { type Mat, sum, type Vec } from "@pravah/core/kit";
import type { LayerGrad } from "../work.ts";

export * from "../work.ts";

const norm = (m: Mat) => Math.sqrt(sum(m.flat().map((v) => v * v)) / m.flat().length);

export function layerGradNorms(g: LayerGrad[]): { dW: Vec; dZ: Vec } {
  return { dW: g.map(({ dW }) => norm(dW)), dZ: g.map(({ dZ }) => norm(dZ)) };
}
