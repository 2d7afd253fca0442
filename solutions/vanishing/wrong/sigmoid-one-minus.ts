// caught by: sigmoid-extremes
// Left of 0 it takes 1 − σ(−x), which rounds every tiny value to 0.

import type { Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function sigmoid(x: Vec): Vec {
  return x.map((v) => (v >= 0 ? 1 / (1 + Math.exp(-v)) : 1 - 1 / (1 + Math.exp(v))));
}
