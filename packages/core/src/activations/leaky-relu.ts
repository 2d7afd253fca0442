// Leaky ReLU: a unit that is switched off still passes a little gradient, and cannot die.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";
import { ArgumentError } from "../tensor/errors.ts";

const leakyReluRule = (slope: number): UnaryRule => ({
  name: "leaky-relu",
  value: (x) => (x > 0 ? x : slope * x),
  slope: (x) => (x > 0 ? 1 : slope),
});

/**
 * Element-wise `x` for x > 0, `slope·x` elsewhere; at exactly 0 the derivative is `slope` (PyTorch).
 *
 * @param x any shape
 * @param slope finite; 0.01 by default
 * @returns same shape as `x`
 * @throws {ArgumentError} when `slope` is not finite
 * @see Maas, Hannun, Ng 2013
 */
export function leakyRelu(x: Var, slope = 0.01): Var {
  if (!Number.isFinite(slope))
    throw new ArgumentError(`leakyRelu: slope is ${slope}, expected a finite number`);
  return unary(x, leakyReluRule(slope));
}
