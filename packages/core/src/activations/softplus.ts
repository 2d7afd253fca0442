// Softplus: a smooth ReLU, whose derivative is the sigmoid.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";
import { sigmoidOf } from "../kernels/sigmoid-of.ts";
import { ArgumentError } from "../tensor/errors.ts";

/** Above this, log(1 + e^z) is z to more digits than PyTorch gives. */
const LINEAR_ABOVE = 20;

const softplusRule = (beta: number): UnaryRule => ({
  name: "softplus",
  value: (x) => {
    const z = beta * x;
    if (z > LINEAR_ABOVE) return x;
    return (Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)))) / beta;
  },
  slope: (x) => (beta * x > LINEAR_ABOVE ? 1 : sigmoidOf(beta * x)),
});

/**
 * Element-wise `log(1 + e^(βx)) / β`; as in PyTorch x itself where βx > 20.
 *
 * @param x any shape
 * @param beta > 0; 1 by default
 * @returns same shape as `x`, every value ≥ 0
 * @throws {ArgumentError} when `beta` is not a positive finite number
 * @see Dugas et al. 2001
 */
export function softplus(x: Var, beta = 1): Var {
  if (!(beta > 0 && Number.isFinite(beta))) {
    throw new ArgumentError(`softplus: beta is ${beta}, expected a positive finite number`);
  }
  return unary(x, softplusRule(beta));
}
