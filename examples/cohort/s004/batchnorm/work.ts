import { type Mat, map, sum, transpose, type Vec } from "@pravah/core/kit";

export interface BnState {
  runningMean: Vec;
  runningVar: Vec;
}

export interface BnOptions {
  eps: number;
  momentum: number;
}

export interface BnCache {
  xhat: Mat;
  invStd: Vec;
  gamma: Vec;
}

export function batchStats(x: Mat): { mean: Vec; varBiased: Vec } {
  const features = transpose(x);
  const mean = features.map(average);
  // Deviations first, squares second: E[x²] − E[x]² would subtract two large, almost equal numbers.
  const varBiased = features.map((column, j) =>
    average(column.map((v) => (v - (mean[j] as number)) ** 2)),
  );
  return { mean, varBiased };
}

export function updateRunning(
  s: BnState,
  mean: Vec,
  varBiased: Vec,
  n: number,
  momentum: number,
): BnState {
  // The batch deviates from its own mean less than from the true one; N/(N − 1) makes up for it.
  const bessel = n / (n - 1);
  const blend = (old: Vec, seen: Vec) =>
    old.map((before, j) => before + momentum * ((seen[j] as number) - before));
  return {
    runningMean: blend(s.runningMean, mean),
    runningVar: blend(
      s.runningVar,
      varBiased.map((v) => v * bessel),
    ),
  };
}

export function bnForwardTrain(
  x: Mat,
  gamma: Vec,
  beta: Vec,
  state: BnState,
  opt: BnOptions,
): { out: Mat; cache: BnCache; state: BnState } {
  // One sample is its own mean: all that is left of it is 0, so there is nothing to learn from.
  if (x.length < 2) {
    throw new Error(`bnForwardTrain: got ${x.length} samples, a batch needs at least 2`);
  }
  const { mean, varBiased } = batchStats(x);
  const invStd = varBiased.map((v) => 1 / Math.sqrt(v + opt.eps));
  const xhat = standardised(x, mean, invStd);
  return {
    out: affine(xhat, gamma, beta),
    cache: { xhat, invStd, gamma },
    state: updateRunning(state, mean, varBiased, x.length, opt.momentum),
  };
}

export function bnForwardEval(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions): Mat {
  // The running statistics are constants here: each row goes its own way.
  const invStd = state.runningVar.map((v) => 1 / Math.sqrt(v + opt.eps));
  return affine(standardised(x, state.runningMean, invStd), gamma, beta);
}

function right(dOut: Mat, cache: BnCache): { dx: Mat; dgamma: Vec; dbeta: Vec } {
  const { xhat, invStd, gamma } = cache;
  const n = dOut.length;
  const dbeta = transpose(dOut).map(sum);
  const dgamma = transpose(map(dOut, (d, i, j) => d * (xhat[i]?.[j] as number))).map(sum);
  // γ and 1/σ are factors of the whole column. What is taken away is the part of dOut along the two
  // things that normalising removes: a shift of the column (mean) and a stretch of it (variance).
  const dx = map(dOut, (d, i, j) => {
    const shift = (dbeta[j] as number) / n;
    const stretch = ((xhat[i]?.[j] as number) * (dgamma[j] as number)) / n;
    return (gamma[j] as number) * (invStd[j] as number) * (d - shift - stretch);
  });
  return { dx, dgamma, dbeta };
}

export function foldBatchNorm(
  W: Mat,
  b: Vec,
  gamma: Vec,
  beta: Vec,
  s: BnState,
  eps: number,
): { W: Mat; b: Vec } {
  // In evaluation BN is y = scale·z + shift per unit, and the layer before it is linear as well.
  const scale = gamma.map((g, i) => g / Math.sqrt((s.runningVar[i] as number) + eps));
  return {
    W: map(W, (w, i) => w * (scale[i] as number)),
    b: b.map(
      (bias, i) =>
        (scale[i] as number) * (bias - (s.runningMean[i] as number)) + (beta[i] as number),
    ),
  };
}

/** Column j: minus its centre, times 1/σ. */
function standardised(x: Mat, centre: Vec, invStd: Vec): Mat {
  return map(x, (v, _, j) => (v - (centre[j] as number)) * (invStd[j] as number));
}

/** γ·x̂ + β, column by column. */
function affine(xhat: Mat, gamma: Vec, beta: Vec): Mat {
  return map(xhat, (v, _, j) => (gamma[j] as number) * v + (beta[j] as number));
}

const average = (v: Vec) => sum(v) / v.length;

export function bnBackward(dOut: Mat, cache: BnCache) {
  const { dgamma, dbeta } = right(dOut, cache);
  const factor = cache.gamma.map((g, j) => g * (cache.invStd[j] as number));
  const dx = map(
    dOut,
    (d, _, j) => (d - (dbeta[j] as number) / dOut.length) * (factor[j] as number),
  );
  return { dx, dgamma, dbeta };
}
