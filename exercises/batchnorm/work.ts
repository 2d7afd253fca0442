// Exercise `batchnorm`: every feature is put on one scale over the batch. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

/** What training remembers for evaluation, one entry per feature. Starts at means 0, variances 1. */
export interface BnState {
  runningMean: Vec;
  /** Unbiased. */
  runningVar: Vec;
}

export interface BnOptions {
  /** Added to every variance before the root, ≥ 0 (exactly 0 too); usually 1e-5. */
  eps: number;
  /** Weight of the NEW batch in the running statistics, in [0, 1]; usually 0.1. */
  momentum: number;
}

/**
 * What `bnForwardTrain` keeps for `bnBackward`. The checks read these three fields, and they hand
 * `bnBackward` caches that have these three fields alone. More of your own is allowed.
 */
export interface BnCache {
  /** The standardised batch (x − mean)/√(varBiased + eps), before γ and β; shape [batch][features]. */
  xhat: Mat;
  /** 1/√(varBiased + eps) per feature. */
  invStd: Vec;
  /** Scale per feature. */
  gamma: Vec;
}

/**
 * Mean and variance of every feature over the batch.
 *
 * @param x samples as rows, shape [batch][features]; batch ≥ 1
 * @returns one entry per feature: `mean`, and `varBiased`, the mean of the squared deviations (divided
 *   by batch, not by batch − 1). Right to 6 digits even where the mean is a million times the spread
 */
export function batchStats(x: Mat): { mean: Vec; varBiased: Vec } {
  throw new NotImplemented("batchStats");
}

/**
 * The running statistics after one more batch.
 *
 * @param s before it; stays as it is
 * @param mean of the batch, per feature
 * @param varBiased of the batch, per feature
 * @param n samples in the batch, ≥ 2
 * @param momentum weight of the new batch, in [0, 1]; what was there has weight 1 − momentum
 * @returns a new state; its `runningVar` takes in the UNBIASED variance of the batch
 */
export function updateRunning(
  s: BnState,
  mean: Vec,
  varBiased: Vec,
  n: number,
  momentum: number,
): BnState {
  throw new NotImplemented("updateRunning");
}

/**
 * Batch normalisation in training: with the statistics of the batch itself.
 *
 * @param x shape [batch][features]
 * @param gamma scale per feature; any sign, 0 too
 * @param beta shift per feature
 * @param state running statistics before this batch; they do not enter `out`
 * @param opt see `BnOptions`
 * @returns `out`, shape of x: γ·x̂ + β; `cache` as `BnCache` says; `state` after this batch
 * @throws {Error} on a batch of fewer than 2 samples
 */
export function bnForwardTrain(
  x: Mat,
  gamma: Vec,
  beta: Vec,
  state: BnState,
  opt: BnOptions,
): { out: Mat; cache: BnCache; state: BnState } {
  // 1. Refuse a batch that has nothing to compare.
  // 2. Standardise every feature over the batch, then scale and shift it.
  // 3. Keep what backward needs, and let the running statistics follow.
  throw new NotImplemented("bnForwardTrain");
}

/**
 * Batch normalisation in evaluation: with the running statistics, which stay as they are.
 *
 * @param x shape [batch][features]; one sample is enough
 * @param state what training left behind
 * @param opt `eps` counts, `momentum` does not
 * @returns shape of x
 */
export function bnForwardEval(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions): Mat {
  throw new NotImplemented("bnForwardEval");
}

/**
 * Gradients of `bnForwardTrain`, through the mean and the variance of the batch as well.
 *
 * @param dOut dLoss/dout, shape [batch][features]
 * @param cache what `bnForwardTrain` kept; stays as it is
 * @returns dLoss/dx, shape of dOut; dLoss/dgamma and dLoss/dbeta, one entry per feature, summed over
 *   the batch
 */
export function bnBackward(dOut: Mat, cache: BnCache): { dx: Mat; dgamma: Vec; dbeta: Vec } {
  // 1. What reaches γ and β?
  // 2. What reaches x̂, and from there x: directly, through the mean, and through the variance?
  throw new NotImplemented("bnBackward");
}

/**
 * One linear layer that does what a linear layer followed by `bnForwardEval` does.
 *
 * @param W shape [units][inputs]: row i holds the weights of unit i
 * @param b one entry per unit
 * @param gamma @param beta @param s one entry per unit
 * @param eps as in `BnOptions`
 * @returns new weights and biases of the same shapes
 */
export function foldBatchNorm(
  W: Mat,
  b: Vec,
  gamma: Vec,
  beta: Vec,
  s: BnState,
  eps: number,
): { W: Mat; b: Vec } {
  throw new NotImplemented("foldBatchNorm");
}
