// Scaled ELU: its two constants make mean 0 and variance 1 a fixed point from layer to layer.

import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";

/** α and λ of the paper's equation 14. */
export const SELU_ALPHA = 1.6732632423543772;
export const SELU_SCALE = 1.0507009873554805;

const seluRule: UnaryRule = {
  name: "selu",
  value: (x) => SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x)),
  slope: (x) => SELU_SCALE * (x > 0 ? 1 : SELU_ALPHA * Math.exp(x)),
};

/**
 * Element-wise `λx` for x > 0, `λα(eˣ − 1)` elsewhere; at exactly 0 the derivative is λα (PyTorch).
 * The fixed point needs weights of variance 1/fanIn.
 *
 * @param x any shape
 * @returns same shape as `x`
 * @see Klambauer et al. 2017, "Self-Normalizing Neural Networks", eq. 2 and 14
 */
export function selu(x: Var): Var {
  return unary(x, seluRule);
}
