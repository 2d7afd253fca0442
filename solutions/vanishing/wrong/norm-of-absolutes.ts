// caught by: layer-norms
// Σ|g| is a norm as well, but not Frobenius'.

import { type Mat, sum, type Vec } from "@pravah/core/kit";
import type { LayerGrad } from "../work.ts";

export * from "../work.ts";

const norm = (m: Mat) => sum(m.flat().map(Math.abs));

export function layerGradNorms(g: LayerGrad[]): { dW: Vec; dZ: Vec } {
  return { dW: g.map(({ dW }) => norm(dW)), dZ: g.map(({ dZ }) => norm(dZ)) };
}
