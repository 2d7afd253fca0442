// A third correct solution of `batchnorm`: one feature at a time, as a Float64Array of its own, summed
// from the last sample to the first; x̂ and the gradient are projections away from 1 and from x̂.

type Vec = number[];
type Mat = number[][];

/** Feature `f` over the batch. */
function feature(m: Mat, f: number): Float64Array {
  return Float64Array.from(m, (row) => row[f] as number);
}

/** Features side by side again, as rows of samples. */
function samples(features: Float64Array[]): Mat {
  const batch = features[0]?.length ?? 0;
  return Array.from({ length: batch }, (_, n) => features.map((values) => values[n] as number));
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let n = a.length - 1; n >= 0; n--) total += (a[n] as number) * (b[n] as number);
  return total;
}

const ones = (count: number) => new Float64Array(count).fill(1);

/** Mean, deviations from it, and their mean square. The deviations' own mean corrects the rounding. */
function moments(values: Float64Array) {
  const one = ones(values.length);
  const rough = dot(values, one) / values.length;
  const first = values.map((v) => v - rough);
  const rest = dot(first, one) / values.length;
  const deviations = first.map((v) => v - rest);
  return { mean: rough + rest, deviations, variance: dot(deviations, deviations) / values.length };
}

export function batchStats(x: Mat) {
  const all = (x[0] ?? []).map((_, f) => moments(feature(x, f)));
  return { mean: all.map(({ mean }) => mean), varBiased: all.map(({ variance }) => variance) };
}

export function updateRunning(
  s: { runningMean: Vec; runningVar: Vec },
  mean: Vec,
  varBiased: Vec,
  n: number,
  momentum: number,
) {
  const keep = 1 - momentum;
  const spread = varBiased.map((v) => v + v / (n - 1));
  return {
    runningMean: mean.map((m, f) => keep * (s.runningMean[f] ?? 0) + m * momentum),
    runningVar: spread.map((v, f) => keep * (s.runningVar[f] ?? 0) + v * momentum),
  };
}

export function bnForwardTrain(
  x: Mat,
  gamma: Vec,
  beta: Vec,
  state: { runningMean: Vec; runningVar: Vec },
  opt: { eps: number; momentum: number },
) {
  const batch = x.length;
  if (!(batch > 1)) throw new Error(`a batch of ${batch} has no variance`);
  const all = gamma.map((_, f) => moments(feature(x, f)));
  const invStd = all.map(({ variance }) => (variance + opt.eps) ** -0.5);
  const standard = all.map(({ deviations }, f) => deviations.map((d) => d * (invStd[f] as number)));
  const scaled = standard.map((v, f) => v.map((entry) => entry * (gamma[f] ?? 1) + (beta[f] ?? 0)));
  const variances = all.map(({ variance }) => variance);
  const means = all.map(({ mean }) => mean);
  return {
    out: samples(scaled),
    // The last two fields are for whoever debugs; backward does without them.
    cache: { xhat: samples(standard), invStd, gamma: [...gamma], batch, means },
    state: updateRunning(state, means, variances, batch, opt.momentum),
  };
}

export function bnForwardEval(
  x: Mat,
  gamma: Vec,
  beta: Vec,
  state: { runningMean: Vec; runningVar: Vec },
  opt: { eps: number; momentum: number },
): Mat {
  // A constant scale and a constant shift per feature: that is all that evaluation is.
  const unit = gamma.map(() => [1]);
  const folded = foldBatchNorm(
    unit,
    gamma.map(() => 0),
    gamma,
    beta,
    state,
    opt.eps,
  );
  return x.map((row) => row.map((v, f) => v * (folded.W[f]?.[0] ?? 0) + (folded.b[f] ?? 0)));
}

export function bnBackward(dOut: Mat, cache: { xhat: Mat; invStd: Vec; gamma: Vec }) {
  const batch = dOut.length;
  const one = ones(batch);
  const parts = cache.gamma.map((g, f) => {
    const standard = feature(cache.xhat, f);
    const upstream = feature(dOut, f);
    const dbeta = dot(upstream, one);
    const dgamma = dot(upstream, standard);
    const factor = (g * (cache.invStd[f] as number)) / batch;
    const dx = upstream.map((d, n) => factor * (batch * d - dbeta - dgamma * (standard[n] ?? 0)));
    return { dx, dgamma, dbeta };
  });
  return {
    dx: samples(parts.map(({ dx }) => dx)),
    dgamma: parts.map(({ dgamma }) => dgamma),
    dbeta: parts.map(({ dbeta }) => dbeta),
  };
}

export function foldBatchNorm(
  W: Mat,
  b: Vec,
  gamma: Vec,
  beta: Vec,
  s: { runningMean: Vec; runningVar: Vec },
  eps: number,
) {
  const factors = s.runningVar.map((v, unit) => (gamma[unit] ?? 0) * (v + eps) ** -0.5);
  const shifts = s.runningMean.map((m, unit) => (beta[unit] ?? 0) - m * (factors[unit] ?? 0));
  return {
    W: W.map((weights, unit) => weights.map((w) => (factors[unit] ?? 0) * w)),
    b: b.map((bias, unit) => (factors[unit] ?? 0) * bias + (shifts[unit] ?? 0)),
  };
}
