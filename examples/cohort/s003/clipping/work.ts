// Exercise `clipping`: keeping a step small where the gradient explodes. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

/**
 * Norm of all gradients together, read as ONE long vector.
 *
 * @param grads one matrix per tensor, of any shapes; entries up to 1e150 in size
 * @param p 2 (the default), 1, any other p ≥ 1, or Infinity (the largest absolute value)
 * @returns (Σ|g|^p)^(1/p) over ALL entries, ≥ 0; 0 where there are only zeros
 */
export function totalNorm(grads: Mat[], p = 2): number {
  throw new NotImplemented("totalNorm");
}

/**
 * Scales all gradients by one number, so that the whole is not longer than `maxNorm`. As PyTorch:
 * coef = maxNorm / (totalNorm + 1e-6), but never more than 1.
 *
 * @param grads one matrix per tensor
 * @param maxNorm > 0
 * @param p which norm, see `totalNorm`
 * @returns `grads`, new matrices of the same shapes; `totalNorm` BEFORE clipping; `coef` in (0, 1]
 */
export function clipByGlobalNorm(
  grads: Mat[],
  maxNorm: number,
  p = 2,
): { grads: Mat[]; totalNorm: number; coef: number } {
  // 1. Measure all gradients once.
  // 2. Find the one number that they are all multiplied by.
  throw new NotImplemented("clipByGlobalNorm");
}

/**
 * Limits every entry for itself.
 *
 * @param grads one matrix per tensor
 * @param c > 0
 * @returns new matrices: entries above c become c, entries below −c become −c, the others stay
 */
export function clipByValue(grads: Mat[], c: number): Mat[] {
  throw new NotImplemented("clipByValue");
}

/**
 * Adaptive gradient clipping: row i of W holds the weights of unit i, and its gradient may have at
 * most λ times the norm of those weights.
 *
 * @param W weights, shape [units][inputs]
 * @param G their gradient, same shape
 * @param lambda > 0
 * @param eps what the norm of a unit's weights counts as at least, 1e-3 by default
 * @returns new matrix: a row that is too long is scaled to exactly λ·max(‖W_i‖, eps), the others stay
 */
export function agc(W: Mat, G: Mat, lambda: number, eps = 1e-3): Mat {
  throw new NotImplemented("agc");
}

/**
 * A threshold from what was seen so far (Pascanu, §3.2): `factor` times the mean norm.
 *
 * @param history gradient norms of earlier steps; at least one of them is finite
 * @param factor > 0; 1 by default
 * @returns factor × mean of the FINITE norms; a step that gave NaN or Infinity does not count
 */
export function suggestThreshold(history: Vec, factor = 1): number {
  throw new NotImplemented("suggestThreshold");
}

/**
 * One step of gradient descent with clipping (2-norm): w ← w − lr·(clipped gradient).
 *
 * @param params one matrix per tensor
 * @param grads their gradients, same shapes, before clipping
 * @param lr learning rate > 0
 * @param maxNorm > 0
 * @returns `params`, new matrices; `skipped` is true, and the parameters are the old values, where
 *   any gradient is NaN or ±Infinity
 */
export function clippedStep(
  params: Mat[],
  grads: Mat[],
  lr: number,
  maxNorm: number,
): { params: Mat[]; skipped: boolean } {
  throw new NotImplemented("clippedStep");
}
