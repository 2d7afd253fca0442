// Exercise `regularization`: what L2, weight decay and the learning rate do to a step, and what they
// do not. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

export interface SgdState {
  /** The momentum buffer, one number per parameter; null before the first step. */
  buf: Vec | null;
}

export interface SgdOptions {
  /** Learning rate > 0. */
  lr: number;
  /** μ in [0, 1); 0 by default. */
  momentum?: number;
  /** λ ≥ 0 of L2; 0 by default. */
  weightDecay?: number;
  /** Looks ahead along the buffer; false by default, and only used with momentum > 0. */
  nesterov?: boolean;
}

export interface AdamState {
  /** Running mean of the gradient; zeros before the first step. */
  m: Vec;
  /** Running mean of its square; zeros before the first step. */
  v: Vec;
  /** How many steps were taken so far: 0 before the first one. */
  t: number;
}

export interface AdamOptions {
  /** Learning rate > 0. */
  lr: number;
  /** Memory of `m`, in [0, 1); 0.9 by default. */
  beta1?: number;
  /** Memory of `v`, in [0, 1); 0.999 by default. */
  beta2?: number;
  /** Added to the root, outside of it; 1e-8 by default. */
  eps?: number;
  /** λ ≥ 0; by default 0 in `adamStep` and 0.01 in `adamWStep`. */
  weightDecay?: number;
}

/**
 * The price of large weights, λ/2·Σw² over ALL entries of ALL matrices, and its gradient.
 *
 * @param ws one weight matrix per layer, W [out][in]
 * @param lambda λ ≥ 0
 * @param lastColumnIsBias true where the last column of every matrix holds the biases; biases cost
 *   nothing, and their gradient is 0. False by default: every column is weights
 * @returns `loss`, and `grads`: one matrix per matrix of `ws`, same shapes
 */
export function l2Penalty(
  ws: Mat[],
  lambda: number,
  lastColumnIsBias = false,
): { loss: number; grads: Mat[] } {
  throw new NotImplemented("l2Penalty");
}

/**
 * One step of SGD, as PyTorch does it.
 *
 * @param p parameters
 * @param g their gradient, without the part of L2
 * @param s state that the step before returned
 * @returns new `p`, and the new state `s`. With momentum 0 its `buf` is not checked
 */
export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions): { p: Vec; s: SgdState } {
  // 1. Let L2 into the gradient.
  // 2. Let that into the buffer; the first step has none yet.
  // 3. Find the direction, with or without looking ahead, and step.
  throw new NotImplemented("sgdStep");
}

/**
 * One step of Adam, as PyTorch does it. `weightDecay` is L2 here: it goes into the gradient.
 *
 * @param p parameters
 * @param g their gradient, without the part of L2
 * @param s state that the step before returned
 * @returns new `p`, and the new state `s`: `m` and `v` before they are corrected, `t` one more
 */
export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions): { p: Vec; s: AdamState } {
  // 1. Let L2 into the gradient.
  // 2. Count the step, and bring both running means up to date.
  // 3. Correct both means, and step.
  throw new NotImplemented("adamStep");
}

/**
 * One step of AdamW, as PyTorch does it: the weights shrink for themselves, and then Adam steps as
 * if there were no decay.
 *
 * @param p parameters
 * @param g their gradient
 * @param s state that the step before returned
 * @returns new `p` and the new state `s`, as from `adamStep`
 */
export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions): { p: Vec; s: AdamState } {
  throw new NotImplemented("adamWStep");
}

/**
 * The learning rate below which plain gradient descent does not blow up.
 *
 * @param eigenvalues curvatures h of the loss (eigenvalues of its Hessian), in any order
 * @returns 2/h_max; Infinity where no eigenvalue is > 0, for then no direction sets a limit
 * @throws {Error} on an empty list, and on an entry that is not finite
 */
export function maxStableLr(eigenvalues: Vec): number {
  throw new NotImplemented("maxStableLr");
}

/**
 * The learning rate at step `t`.
 *
 * @param kind `step`: a tenth from half of `T` on, and a hundredth from three quarters of `T` on;
 *   `cosine`: half a cosine from `lr` at step 0 down to 0 at step `T`, then 0;
 *   `warmup`: lr/T, 2·lr/T, 3·lr/T, … up to `lr` at step T − 1, then `lr`
 * @param lr the full rate > 0
 * @param t step, a whole number: 0, 1, 2, … It may pass `T`
 * @param T length of the schedule in steps, a whole number ≥ 1
 */
export function schedule(
  kind: "step" | "cosine" | "warmup",
  lr: number,
  t: number,
  T: number,
): number {
  throw new NotImplemented("schedule");
}

/**
 * Chooses a learning rate from trial runs.
 *
 * @param curves one run per rate, in any order; `losses` has the loss of every step, at least one
 * @returns `diverged`: the rates of the runs that diverged, in the order of `curves`. A run diverged
 *   where any of its losses is not finite, or its last loss is greater than its first.
 *   `best`: among the other runs, the rate of the lowest LAST loss; the smaller rate where two are equal
 * @throws {Error} where no run is left to choose from
 */
export function pickLearningRate(curves: { lr: number; losses: Vec }[]): {
  best: number;
  diverged: Vec;
} {
  throw new NotImplemented("pickLearningRate");
}
