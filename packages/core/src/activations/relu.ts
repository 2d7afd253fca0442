// Rectified linear unit. Passes a gradient whole or not at all.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";

const reluRule: UnaryRule = {
  name: "relu",
  value: (x) => Math.max(0, x),
  slope: (x) => (x > 0 ? 1 : 0),
};

/**
 * Element-wise `max(0, x)`. The derivative is 1 for x > 0, else 0, also at exactly 0 (PyTorch).
 *
 * @param x any shape
 * @returns same shape as `x`, every value ≥ 0
 * @see Glorot, Bordes, Bengio 2011, "Deep Sparse Rectifier Neural Networks"
 */
export function relu(x: Var): Var {
  return unary(x, reluRule);
}
