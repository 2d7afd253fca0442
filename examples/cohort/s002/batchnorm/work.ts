// Another correct solution of `batchnorm`, built differently: index loops, Welford's running sums, and
// the gradient as a graph, first into the variance, then into the mean, then into x.

type Vec = number[];
type Mat = number[][];
type State = { runningMean: Vec; runningVar: Vec };

const at = (m: Mat, n: number, f: number): number => (m[n] as Vec)[f] as number;

export function batchStats(x: Mat): { mean: Vec; varBiased: Vec } {
  const mean: Vec = [];
  const varBiased: Vec = [];
  for (let f = 0; f < (x[0] as Vec).length; f++) {
    let centre = 0;
    let squares = 0;
    for (let n = 0; n < x.length; n++) {
      const away = at(x, n, f) - centre;
      centre += away / (n + 1);
      squares += away * (at(x, n, f) - centre);
    }
    mean.push(centre);
    varBiased.push(squares / x.length);
  }
  return { mean, varBiased };
}

export function updateRunning(s: State, mean: Vec, varBiased: Vec, n: number, momentum: number) {
  const next: State = { runningMean: [], runningVar: [] };
  for (let f = 0; f < mean.length; f++) {
    const unbiased = ((varBiased[f] as number) * n) / (n - 1);
    next.runningMean.push(mix(s.runningMean[f] as number, mean[f] as number, momentum));
    next.runningVar.push(mix(s.runningVar[f] as number, unbiased, momentum));
  }
  return next;
}

function mix(old: number, fresh: number, weight: number): number {
  return (1 - weight) * old + weight * fresh;
}

export function bnForwardTrain(
  x: Mat,
  gamma: Vec,
  beta: Vec,
  state: State,
  opt: { eps: number; momentum: number },
) {
  if (x.length === 1) throw new RangeError("one sample cannot be normalised over the batch");
  const stats = batchStats(x);
  const invStd: Vec = [];
  for (const variance of stats.varBiased) invStd.push(1 / Math.sqrt(variance + opt.eps));
  const xhat: Mat = [];
  const out: Mat = [];
  for (let n = 0; n < x.length; n++) {
    const standard: Vec = [];
    const scaled: Vec = [];
    for (let f = 0; f < gamma.length; f++) {
      const v = (at(x, n, f) - (stats.mean[f] as number)) * (invStd[f] as number);
      standard.push(v);
      scaled.push(v * (gamma[f] as number) + (beta[f] as number));
    }
    xhat.push(standard);
    out.push(scaled);
  }
  const after = updateRunning(state, stats.mean, stats.varBiased, x.length, opt.momentum);
  return { out, cache: { xhat, invStd, gamma: gamma.slice() }, state: after };
}

export function bnForwardEval(
  x: Mat,
  gamma: Vec,
  beta: Vec,
  state: State,
  opt: { eps: number },
): Mat {
  const out: Mat = [];
  for (const sample of x) {
    const row: Vec = [];
    for (let f = 0; f < sample.length; f++) {
      const deviation = (sample[f] as number) - (state.runningMean[f] as number);
      const sigma = Math.sqrt((state.runningVar[f] as number) + opt.eps);
      row.push((deviation / sigma) * (gamma[f] as number) + (beta[f] as number));
    }
    out.push(row);
  }
  return out;
}

// With d = x − mean and s = invStd: x̂ = d·s, s = (var + eps)^(−½), var = mean(d²), d = x − mean(x).
export function bnBackward(dOut: Mat, cache: { xhat: Mat; invStd: Vec; gamma: Vec }) {
  const N = dOut.length;
  const dx: Mat = dOut.map(() => []);
  const dgamma: Vec = [];
  const dbeta: Vec = [];
  for (let f = 0; f < cache.gamma.length; f++) {
    const s = cache.invStd[f] as number;
    let intoGamma = 0;
    let intoBeta = 0;
    let intoS = 0;
    const intoD: Vec = [];
    for (let n = 0; n < N; n++) {
      const d = at(dOut, n, f);
      const standard = at(cache.xhat, n, f);
      intoBeta += d;
      intoGamma += d * standard;
      const intoXhat = d * (cache.gamma[f] as number);
      intoS += (intoXhat * standard) / s;
      intoD.push(intoXhat * s);
    }
    const intoVar = -0.5 * intoS * s * s * s;
    let intoMean = 0;
    for (let n = 0; n < N; n++) {
      const deviation = at(cache.xhat, n, f) / s;
      intoD[n] = (intoD[n] as number) + (intoVar * 2 * deviation) / N;
      intoMean -= intoD[n] as number;
    }
    for (let n = 0; n < N; n++) (dx[n] as Vec).push((intoD[n] as number) + intoMean / N);
    dgamma.push(intoGamma);
    dbeta.push(intoBeta);
  }
  return { dx, dgamma, dbeta };
}

export function foldBatchNorm(W: Mat, b: Vec, gamma: Vec, beta: Vec, s: State, eps: number) {
  const weights: Mat = [];
  const biases: Vec = [];
  for (let unit = 0; unit < W.length; unit++) {
    const sigma = Math.sqrt((s.runningVar[unit] as number) + eps);
    const factor = (gamma[unit] as number) / sigma;
    const row: Vec = [];
    for (const w of W[unit] as Vec) row.push(w * factor);
    weights.push(row);
    const centred = (b[unit] as number) - (s.runningMean[unit] as number);
    biases.push(centred * factor + (beta[unit] as number));
  }
  return { W: weights, b: biases };
}
