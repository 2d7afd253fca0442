// Hyperbolic tangent. Saturates beyond |x| ≈ 3, which is where its gradient dies.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";

const tanhRule: UnaryRule = {
  name: "tanh",
  value: Math.tanh,
  slope: (_x, y) => 1 - y * y,
};

/**
 * Element-wise `tanh(x)`. Its derivative `1 − tanh²(x)` is at most 1 and reaches 1 only at 0, so tanh
 * alone can keep or shrink a gradient, never grow it.
 *
 * @param x any shape
 * @returns same shape as `x`, every value in [−1, 1]
 * @see LeCun et al. 1998, "Efficient BackProp", §4.4
 */
export function tanh(x: Var): Var {
  return unary(x, tanhRule);
}
