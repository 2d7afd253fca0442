// Exercise `relu`: ReLU, its family, and units that die. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented } from "@pravah/core/kit";

/** What an activation gives: its value and its derivative, both of the shape of the input. */
export interface Activated {
  out: Mat;
  /** dout/dx, entry by entry. */
  dydx: Mat;
}

/**
 * ReLU, entry by entry: max(0, x).
 *
 * @param x pre-activations, shape [batch][features]
 * @returns `out`, same shape as `x`; `cache`, the values of `x`, which backward needs
 */
export function reluForward(x: Mat): { out: Mat; cache: Mat } {
  // 1. Keep what is positive, replace the rest by 0, in a new array.
  // 2. Put into the cache what backward will need to know about x.
  throw new NotImplemented("reluForward");
}

/**
 * Gradient of ReLU with respect to its input.
 *
 * @param dOut upstream gradient, shape [batch][features]
 * @param cache what `reluForward` returned: x
 * @returns same shape as `dOut`; 0 where the input was ≤ 0 (PyTorch's convention at exactly 0)
 */
export function reluBackward(dOut: Mat, cache: Mat): Mat {
  // 1. Find where the input was positive.
  // 2. Let the upstream gradient through there, and nowhere else.
  throw new NotImplemented("reluBackward");
}

/**
 * Leaky ReLU: x where x > 0, slope·x elsewhere.
 *
 * @param x shape [batch][features]
 * @param slope slope on the negative side, any number ≥ 0 (also above 1)
 * @returns value and derivative; at exactly 0 the derivative is `slope`
 */
export function leakyRelu(x: Mat, slope: number): Activated {
  throw new NotImplemented("leakyRelu");
}

/**
 * ELU: x where x > 0, α(eˣ − 1) elsewhere.
 *
 * @param x shape [batch][features]
 * @param alpha α > 0, the depth of the negative plateau
 * @returns value and derivative; at exactly 0 the derivative is α
 */
export function elu(x: Mat, alpha: number): Activated {
  throw new NotImplemented("elu");
}

/**
 * SELU: λ·x where x > 0, λ·α(eˣ − 1) elsewhere, with the two constants of the paper:
 * α = 1.6732632423543772, λ = 1.0507009873554805.
 *
 * @param x shape [batch][features]
 * @returns value and derivative; at exactly 0 the derivative is λ·α
 */
export function selu(x: Mat): Activated {
  throw new NotImplemented("selu");
}

/**
 * GELU: x·Φ(x), Φ being the distribution function of the standard normal.
 *
 * @param x shape [batch][features]
 * @param approx "none": exact, Φ(x) = ½(1 + erf(x/√2));
 *   "tanh": ½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))
 * @returns value and derivative of the chosen form: "none" to a relative error of 1e-7, far to the left
 *   as well, where they are tiny; "tanh" to 1e-7 · max(1, |x|), and so is "none" where its slope is
 *   about 0
 */
export function gelu(x: Mat, approx: "none" | "tanh"): Activated {
  // JavaScript has no erf: README.md gives a series and a continued fraction for it.
  throw new NotImplemented("gelu");
}

/**
 * Which units are dead on this batch.
 *
 * @param acts activations after ReLU, shape [batch][units]
 * @returns one boolean per unit: true where the unit is 0 for every sample
 */
export function deadUnits(acts: Mat): boolean[] {
  throw new NotImplemented("deadUnits");
}

/**
 * Upper bound for the probability that a random ReLU network is born dead: symmetric weights, zero
 * biases. A layer of n units is all zero for a given input with probability 2⁻ⁿ, and one such layer
 * is enough to kill the network.
 *
 * @param widths number of units per layer; may be empty
 * @returns the bound of Lu et al. 2019, in [0, 1], to 12 decimal places
 */
export function bornDeadBound(widths: number[]): number {
  throw new NotImplemented("bornDeadBound");
}
