// Exercise `bptt`: back through time, where every step uses the same weights. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

/** Weights of a plain RNN with D inputs and H units, or their gradients: those have the same shapes. */
export interface RnnParams {
  /** From the input, shape [H][D]. */
  W_ih: Mat;
  /** From the state before, shape [H][H]. */
  W_hh: Mat;
  /** Length H. PyTorch has two biases, and they add. */
  b_ih: Vec;
  /** Length H. */
  b_hh: Vec;
}

/**
 * What one step keeps for its backward. The checks look at these four fields, and every step has
 * its own; you may add more.
 */
export interface RnnStepCache {
  /** The input of this step, [batch][D]. */
  x: Mat;
  /** The state that the step was given, [batch][H]. */
  hPrev: Mat;
  /** The state that the step gave, after tanh, [batch][H]. */
  h: Mat;
  p: RnnParams;
}

/**
 * One time step: tanh(W_ih·x + b_ih + W_hh·h + b_hh) for every sample.
 *
 * @param x inputs, samples as rows, shape [batch][D]
 * @param h the state before the step, shape [batch][H]
 * @param p the weights
 * @returns `h`, the state after the step, [batch][H]: within [−1, 1] and never NaN, also where the
 *   sum before tanh is ±1000; `cache`, which backward needs
 */
export function rnnStepForward(x: Mat, h: Mat, p: RnnParams): { h: Mat; cache: RnnStepCache } {
  // 1. Add up what comes from the input, from the state, and both biases.
  // 2. Squash it; keep in the cache what backward will need.
  throw new NotImplemented("rnnStepForward");
}

/**
 * Gradients of one time step. Those of the weights are sums over the batch, not means.
 *
 * @param dh dLoss/dh of the state that the step gave, shape [batch][H]
 * @param cache what `rnnStepForward` returned
 * @returns `dx`, [batch][D]; `dhPrev`, with respect to the state before the step, [batch][H];
 *   `grads`, each of the shape of its weight
 */
export function rnnStepBackward(
  dh: Mat,
  cache: RnnStepCache,
): { dx: Mat; dhPrev: Mat; grads: RnnParams } {
  // 1. Back through tanh.
  // 2. From there to each of the things that were added up.
  throw new NotImplemented("rnnStepBackward");
}

/**
 * A whole sequence: the same weights at every step, and each state goes into the next step.
 *
 * @param xs the inputs of T ≥ 1 time steps, each [batch][D]
 * @param h0 the state before the first step, [batch][H]; not always zeros
 * @param p the weights
 * @returns `hs`, the T states after each step (`hs[0]` belongs to `xs[0]`; h0 is not in it);
 *   `cache`, what `rnnStepForward` keeps, one entry per step in the order of time
 */
export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams): { hs: Mat[]; cache: RnnStepCache[] } {
  throw new NotImplemented("rnnForward");
}

/**
 * Back-propagation through time: gradients of a loss that may look at every state.
 *
 * @param dhs for each step what the loss itself says about `hs[t]`, WITHOUT the way through later
 *   steps; T matrices [batch][H], zeros where the loss does not look
 * @param cache what `rnnForward` returned; nothing in it is changed
 * @returns all in the order of time: `dxs`, T matrices [batch][D]; `dh0`, [batch][H]; `grads`, for the
 *   weights that all steps share; `dhNorms`, T numbers: the Frobenius norm over the batch of the whole
 *   dLoss/dh_t, later steps included
 */
export function rnnBackward(
  dhs: Mat[],
  cache: RnnStepCache[],
): { dxs: Mat[]; dh0: Mat; grads: RnnParams; dhNorms: Vec } {
  // 1. Begin at the end of the sequence.
  // 2. At every step find the whole dLoss/dh_t before you go through it.
  // 3. Give each result its place in time.
  throw new NotImplemented("rnnBackward");
}

/**
 * Truncated BPTT. Windows of k steps are counted from the FIRST step: 0 … k−1, k … 2k−1, and so on;
 * the last window may be shorter. Within a window the gradient flows as in `rnnBackward`; from a
 * window into the one before it nothing flows. The states are those of the whole sequence.
 *
 * @param dhs as for `rnnBackward`; every step counts, whichever window it is in
 * @param cache what `rnnForward` returned for the whole sequence
 * @param k steps per window, a whole number ≥ 1; from T on this is full BPTT
 * @returns `grads`, the sum over all windows
 */
export function truncatedBackward(
  dhs: Mat[],
  cache: RnnStepCache[],
  k: number,
): { grads: RnnParams } {
  throw new NotImplemented("truncatedBackward");
}

/**
 * How much the last state depends on each state of the sequence: Frobenius norms of the Jacobians.
 *
 * @param hs the T ≥ 1 states that `rnnForward` returned for a batch of ONE sample, each [1][H]
 * @param Whh shape [H][H]
 * @returns T numbers: entry t is the norm of ∂hs[T−1]/∂hs[t], a matrix [H][H]; the last one is that
 *   of the identity, √H
 */
export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  throw new NotImplemented("jacobianNorms");
}
