// A third right solution: typed arrays, momentum as a running step, Adam with its corrections folded
// into one step size (eps scaled with them), logarithms for powers.

type Vec = number[];
type Mat = number[][];

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  const weightsOf = (row: Vec) => (lastColumnIsBias ? row.slice(0, row.length - 1) : row);
  const norm = Math.hypot(...ws.map((W) => Math.hypot(...W.flatMap(weightsOf))));
  const grads = ws.map((W) =>
    W.map((row) => {
      const slopes = Float64Array.from(row, (w) => lambda * w);
      if (lastColumnIsBias) slopes[row.length - 1] = 0;
      return slopes;
    }),
  );
  return { loss: (norm * norm * lambda) / 2, grads, norm };
}

export function sgdStep(
  p: Vec,
  g: Vec,
  { buf }: { buf: Vec | null },
  options: { lr: number; momentum?: number; weightDecay?: number; nesterov?: boolean },
) {
  const { lr, momentum: mu = 0, weightDecay: decay = 0, nesterov } = options;
  const fresh = Float64Array.from(g, (slope, i) => decay * (p[i] ?? 0) + slope);
  const old = Float64Array.from(buf ?? new Array<number>(p.length).fill(0));
  const now = old.map((b, i) => mu * b + (fresh[i] ?? 0));
  // Looking ahead: what the buffer would be if the same gradient came once more.
  const way = nesterov && mu > 0 ? now.map((b, i) => mu * b + (fresh[i] ?? 0)) : now;
  return { p: way.map((step, i) => (p[i] ?? 0) - lr * step), s: { buf: now } };
}

interface Options {
  lr: number;
  beta1?: number;
  beta2?: number;
  eps?: number;
  weightDecay?: number;
}

function folded(
  p: Float64Array,
  g: Float64Array,
  s: { m: Vec; v: Vec; t: number },
  { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: Options,
) {
  const t = 1 + s.t;
  // 1 − βᵗ = −(e^(t·ln β) − 1)
  const lack1 = -Math.expm1(t * Math.log(beta1));
  const lack2 = Math.sqrt(-Math.expm1(t * Math.log(beta2)));
  const m = g.map((slope, i) => slope + beta1 * ((s.m[i] ?? 0) - slope));
  const v = g.map((slope, i) => slope ** 2 + beta2 * ((s.v[i] ?? 0) - slope ** 2));
  const rate = (lr * lack2) / lack1;
  const moved = p.map((w, i) => w - (rate * (m[i] ?? 0)) / ((v[i] ?? 0) ** 0.5 + eps * lack2));
  return { p: Array.from(moved), s: { t, m: Array.from(m), v: Array.from(v) } };
}

export function adamStep(p: Vec, g: Vec, s: { m: Vec; v: Vec; t: number }, options: Options) {
  const joined = Float64Array.from(g);
  for (const [i, w] of p.entries()) joined[i] = (joined[i] ?? 0) + (options.weightDecay || 0) * w;
  return folded(Float64Array.from(p), joined, s, options);
}

export function adamWStep(p: Vec, g: Vec, s: { m: Vec; v: Vec; t: number }, options: Options) {
  const keep = 1 - (options.weightDecay ?? 0.01) * options.lr;
  return folded(
    Float64Array.from(p, (w) => keep * w),
    Float64Array.from(g),
    s,
    options,
  );
}

export function maxStableLr(eigenvalues: Vec): number {
  const bad = eigenvalues.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new TypeError(`maxStableLr: ${bad}`);
  const [steepest] = [...eigenvalues].sort((a, b) => b - a);
  if (steepest === undefined) throw new TypeError("maxStableLr: nothing given");
  return 2 / Math.max(0, steepest);
}

export function schedule(kind: "step" | "cosine" | "warmup", lr: number, t: number, T: number) {
  const falls = [T / 2, 0.75 * T].filter((when) => when <= t).length;
  const way = Math.min(t, T);
  return {
    step: lr * 10 ** -falls,
    cosine: lr - lr * Math.sin((Math.PI * way) / (2 * T)) ** 2,
    warmup: lr - lr * Math.max(0, 1 - (t + 1) / T),
  }[kind];
}

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  const lost = (losses: Vec) => {
    const total = losses.reduce((sum, loss) => sum + Math.abs(loss), 0);
    return !(total < Number.POSITIVE_INFINITY && (losses.at(-1) ?? 0) <= (losses[0] ?? 0));
  };
  const usable = curves.filter(({ losses }) => !lost(losses));
  const lowest = Math.min(...usable.map(({ losses }) => losses.at(-1) ?? 0));
  const ties = usable.filter(({ losses }) => losses.at(-1) === lowest).map(({ lr }) => lr);
  if (ties.length === 0) throw new TypeError("pickLearningRate: no run is usable");
  return {
    best: Math.min(...ties),
    diverged: curves.flatMap(({ lr, losses }) => (lost(losses) ? [lr] : [])),
  };
}
