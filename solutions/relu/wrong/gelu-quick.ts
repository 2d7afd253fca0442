// caught by: gelu-values
// x·σ(1.702x), the quick approximation, is neither of the two forms asked for.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-1.702 * x));

export function gelu(x: Mat, _approx: "none" | "tanh"): { out: Mat; dydx: Mat } {
  return {
    out: map(x, (v) => v * sigmoid(v)),
    dydx: map(x, (v) => sigmoid(v) + 1.702 * v * sigmoid(v) * (1 - sigmoid(v))),
  };
}
