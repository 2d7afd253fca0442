// Exponential linear unit: ReLU with a smooth negative plateau.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";
import { ArgumentError } from "../tensor/errors.ts";

const eluRule = (alpha: number): UnaryRule => ({
  name: "elu",
  // expm1 keeps the digits that eˣ − 1 loses near 0.
  value: (x) => (x > 0 ? x : alpha * Math.expm1(x)),
  slope: (x) => (x > 0 ? 1 : alpha * Math.exp(x)),
});

/**
 * Element-wise `x` for x > 0, `α(eˣ − 1)` elsewhere; at exactly 0 the derivative is α (PyTorch).
 *
 * @param x any shape
 * @param alpha finite; 1 by default
 * @returns same shape as `x`, every value > −α
 * @throws {ArgumentError} when `alpha` is not finite
 * @see Clevert, Unterthiner, Hochreiter 2015
 */
export function elu(x: Var, alpha = 1): Var {
  if (!Number.isFinite(alpha))
    throw new ArgumentError(`elu: alpha is ${alpha}, expected a finite number`);
  return unary(x, eluRule(alpha));
}
