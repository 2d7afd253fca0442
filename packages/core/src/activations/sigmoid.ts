// Logistic sigmoid. Its slope is at most ¼: a stack of them can only shrink a gradient.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";
import { sigmoidOf } from "../kernels/sigmoid-of.ts";

const sigmoidRule: UnaryRule = {
  name: "sigmoid",
  value: sigmoidOf,
  slope: (_x, y) => y * (1 - y),
};

/**
 * Element-wise `1 / (1 + e^−x)`. Its derivative `σ(1 − σ)` is at most ¼, and reaches that only at 0.
 *
 * @param x any shape
 * @returns same shape as `x`, every value in [0, 1]; finite for every finite `x`
 * @see Hochreiter 1991; Glorot & Bengio 2010, §3.1
 */
export function sigmoid(x: Var): Var {
  return unary(x, sigmoidRule);
}
