// Exercise `lstm-gru`: cells whose memory is changed by a sum, so that its gradient can get through time.
// Edit only this file. The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

/**
 * Weights of a cell with D inputs and H units, as PyTorch names and stacks them: k blocks of H rows
 * below each other. LSTM: k = 4, blocks i, f, g, o. GRU: k = 3, blocks r, z, n.
 */
export interface RnnParams {
  /** From the input, shape [k·H][D]. */
  W_ih: Mat;
  /** From the state, shape [k·H][H]. */
  W_hh: Mat;
  /** Beside W_ih, length k·H. */
  b_ih: Vec;
  /** Beside W_hh, length k·H. */
  b_hh: Vec;
}

/**
 * What `lstmStepForward` keeps for `lstmStepBackward`. The checks look at i, f, g, o; the other fields
 * are a proposal: backward only ever gets a cache that your own forward made.
 */
export interface LstmCache {
  x: Mat;
  hPrev: Mat;
  cPrev: Mat;
  /** The gates AFTER their activation, shape [N][H] each. */
  i: Mat;
  f: Mat;
  g: Mat;
  o: Mat;
  /** The new cell state. */
  c: Mat;
  p: RnnParams;
}

/** What `gruStepForward` keeps. The checks look at r, z, n; the other fields are a proposal. */
export interface GruCache {
  x: Mat;
  hPrev: Mat;
  /** The gates AFTER their activation, shape [N][H] each. */
  r: Mat;
  z: Mat;
  n: Mat;
  /** The state's share of n before the reset gate: W_hn·h + b_hn. */
  hn: Mat;
  p: RnnParams;
}

/**
 * One time step of an LSTM, for every sample of the batch: c′ = f⊙c + i⊙g and h′ = o⊙tanh(c′).
 *
 * @param x input of this step, shape [N][D]
 * @param h state after the step before, shape [N][H]
 * @param c cell state after the step before, shape [N][H]
 * @param p the cell's weights, blocks i, f, g, o
 * @returns `h` and `c` after this step, new matrices [N][H], never NaN for pre-activations and cell states
 *   up to ±1000; `cache`, which backward needs
 */
export function lstmStepForward(
  x: Mat,
  h: Mat,
  c: Mat,
  p: RnnParams,
): { h: Mat; c: Mat; cache: LstmCache } {
  // 1. Pre-activations of all blocks: the input's part, the state's part, both biases.
  // 2. The four gates, each with its own activation.
  // 3. The new cell state, and from it the new state.
  throw new NotImplemented("lstmStepForward");
}

/**
 * Back through one time step of an LSTM.
 *
 * @param dh dLoss/dh′, shape [N][H]: what reaches the state that this step gave
 * @param dc dLoss/dc′ by way of the LATER steps alone, shape [N][H]; the way through this step's own h′
 *   is not in it
 * @param cache what `lstmStepForward` returned
 * @returns the gradients of x, h and c, each of its variable's shape; `grads`, those of the four
 *   parameters, sums over the batch (not means)
 */
export function lstmStepBackward(
  dh: Mat,
  dc: Mat,
  cache: LstmCache,
): { dx: Mat; dhPrev: Mat; dcPrev: Mat; grads: RnnParams } {
  // 1. All that reaches the new cell state.
  // 2. From there to each gate, and through its activation.
  // 3. Through the two products, to x, to h and to the parameters.
  // 4. What reaches the old cell state.
  throw new NotImplemented("lstmStepBackward");
}

/**
 * One time step of a GRU as PyTorch has it: h′ = (1 − z)⊙n + z⊙h, and the reset gate acts AFTER the
 * product with the state.
 *
 * @param x input of this step, shape [N][D]
 * @param h state after the step before, shape [N][H]
 * @param p the cell's weights, blocks r, z, n
 * @returns `h` after this step, a new matrix [N][H], never NaN for pre-activations up to ±1000; `cache`
 */
export function gruStepForward(x: Mat, h: Mat, p: RnnParams): { h: Mat; cache: GruCache } {
  throw new NotImplemented("gruStepForward");
}

/**
 * Back through one time step of a GRU.
 *
 * @param dh dLoss/dh′, shape [N][H]
 * @param cache what `gruStepForward` returned
 * @returns the gradients of x and h; `grads`, those of the four parameters, sums over the batch
 */
export function gruStepBackward(
  dh: Mat,
  cache: GruCache,
): { dx: Mat; dhPrev: Mat; grads: RnnParams } {
  // 1. From h′ to n, to z, and straight to h.
  // 2. From n to r, and to the two parts that n is made of.
  // 3. Through the two products. They do not feel the same gradient in every block.
  throw new NotImplemented("gruStepBackward");
}

/**
 * Starting biases of an LSTM.
 *
 * @param H number of units
 * @param forgetBias any number: how far the forget gate is open before training
 * @returns two vectors of length 4·H whose SUM is `forgetBias` in every row of the forget gate and 0 in
 *   every other row; how you share it out between the two is up to you
 */
export function lstmBiasInit(H: number, forgetBias: number): { b_ih: Vec; b_hh: Vec } {
  throw new NotImplemented("lstmBiasInit");
}

/**
 * How much of a cell state is left after some steps: the entry by entry product of the forget gates.
 *
 * @param f one matrix [N][H] of gate values in [0, 1] per time step, at least one
 * @returns shape [N][H]
 */
export function cellRetention(f: Mat[]): Mat {
  throw new NotImplemented("cellRetention");
}
