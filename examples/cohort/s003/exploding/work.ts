// Exercise `exploding`: what grows when the same matrix multiplies again and again. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

/** What a training loop writes down at every step. */
export interface LogEntry {
  /** ≥ 0 while training is well; NaN or Infinity after an explosion. */
  loss: number;
  /** Global norm of the gradient, ≥ 0. */
  gradNorm: number;
}

export interface ExplosionOptions {
  /** A norm above `normFactor` times the usual one is an explosion; 10 by default. */
  normFactor?: number;
  /** The same for the loss; 10 by default. */
  lossFactor?: number;
  /** How many earlier steps say what is usual, at most; 20 by default. */
  window?: number;
}

/**
 * Mean cross-entropy of the softmax of `logits`, and its gradient.
 *
 * @param logits scores, shape [batch][classes], of any size: 5000 must not overflow
 * @param labels the right class of each sample, 0 … classes − 1
 * @returns `loss` ≥ 0, the MEAN over the batch; `dLogits` its gradient, shape of `logits`
 */
export function softmaxCrossEntropy(logits: Mat, labels: number[]): { loss: number; dLogits: Mat } {
  throw new NotImplemented("softmaxCrossEntropy");
}

/**
 * 2-norm of all gradients together, read as ONE long vector.
 *
 * @param grads one matrix per tensor, of any shapes
 */
export function globalGradNorm(grads: Mat[]): number {
  throw new NotImplemented("globalGradNorm");
}

/**
 * How large the powers of a matrix are.
 *
 * @param W square matrix
 * @param T how many powers, ≥ 1
 * @returns Frobenius norm of W¹, W², …, W^T, in this order (matrix powers); it may overflow where W^t
 *   is too large for a number
 */
export function powerNorms(W: Mat, T: number): Vec {
  throw new NotImplemented("powerNorms");
}

/**
 * Spectral radius max|λ| by Gelfand's formula, ‖W^k‖^(1/k) with the Frobenius norm.
 *
 * @param W square matrix; W^k itself may be far too large or too small for a number
 * @param k which power, ≥ 1; 200 by default
 * @returns ≥ 0; exactly 0 where W^k is the zero matrix
 */
export function spectralRadius(W: Mat, k = 200): number {
  // 1. Multiply step by step, and after every product divide the matrix by its norm.
  // 2. Keep what you divided by, as a logarithm.
  throw new NotImplemented("spectralRadius");
}

/**
 * Pascanu's network of one unit: x ← w·σ(x) + b, T times from x0; E = (σ(x_T) − target)².
 *
 * @param x0 where it starts, up to ±1000
 * @param T number of steps, ≥ 1
 * @param target any number
 * @returns the error `E` and its derivatives `dw`, `db` through all T steps
 */
export function scalarRnnLossGrad(
  w: number,
  b: number,
  x0: number,
  T: number,
  target: number,
): { E: number; dw: number; db: number } {
  // 1. Go forward and keep every x.
  // 2. Go back from the last step and add up what each step contributes.
  throw new NotImplemented("scalarRnnLossGrad");
}

/**
 * The first step at which training exploded.
 *
 * @param log one entry per step
 * @returns null where nothing exploded, else the index of the first such step and why:
 *   `nonfinite` where loss or norm is NaN or ±Infinity, else
 *   `norm` where the norm is > normFactor × the median of the norms before it, else
 *   `loss-jump` where the loss is > lossFactor × the median of the losses before it.
 *   "Before it": the last `window` steps, or as many as there are; step 0 has none to compare with
 */
export function detectExplosion(
  log: LogEntry[],
  opt: ExplosionOptions = {},
): { step: number; reason: "nonfinite" | "norm" | "loss-jump" } | null {
  throw new NotImplemented("detectExplosion");
}
