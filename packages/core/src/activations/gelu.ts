// Gaussian error linear unit: weighs x by the probability that a standard normal is smaller.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";
import { normalCdf, normalDensity } from "./normal.ts";

const geluRule: UnaryRule = {
  name: "gelu",
  value: (x) => x * normalCdf(x),
  slope: (x) => normalCdf(x) + x * normalDensity(x),
};

const SCALE = Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;
const inner = (x: number) => SCALE * (x + CUBIC * x ** 3);

const geluTanhRule: UnaryRule = {
  name: "gelu-tanh",
  value: (x) => 0.5 * x * (1 + Math.tanh(inner(x))),
  slope: (x) => {
    const t = Math.tanh(inner(x));
    // 1 − t² is 0 long before its cubic factor overflows.
    const tail = t * t === 1 ? 0 : x * (1 - t * t) * SCALE * (1 + 3 * CUBIC * x * x);
    return 0.5 * (1 + t + tail);
  },
};

/**
 * Element-wise `x·Φ(x)`, or with "tanh" `½x(1 + tanh(√(2/π)(x + 0.044715x³)))`, which differs by at
 * most 4.7e-4.
 *
 * @param x any shape
 * @returns same shape as `x`
 * @see Hendrycks, Gimpel 2016, "Gaussian Error Linear Units", §2
 */
export function gelu(x: Var, approximate: "none" | "tanh" = "none"): Var {
  return unary(x, approximate === "none" ? geluRule : geluTanhRule);
}
