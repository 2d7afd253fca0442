// Another right solution: loops, running powers of the betas, and the decay taken off at the end.

type Vec = number[];
type Mat = number[][];

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias?: boolean) {
  let loss = 0;
  const pulls: Mat[] = [];
  for (const W of ws) {
    const G: Mat = [];
    for (const row of W) {
      const priced = lastColumnIsBias === true ? row.length - 1 : row.length;
      const slopes = new Array<number>(row.length).fill(0);
      for (let j = 0; j < priced; j++) {
        const w = row[j] ?? 0;
        loss += 0.5 * lambda * w ** 2;
        slopes[j] = w * lambda;
      }
      G.push(slopes);
    }
    pulls.push(G);
  }
  return { grads: pulls, loss };
}

interface Sgd {
  lr: number;
  momentum?: number;
  weightDecay?: number;
  nesterov?: boolean;
}

/** As PyTorch: without momentum there is no buffer at all. */
export function sgdStep(p: Vec, g: Vec, s: { buf: Vec | null }, o: Sgd) {
  const next: Vec = [];
  const mu = o.momentum ?? 0;
  const kept: Vec | null = mu === 0 ? null : [];
  for (let i = 0; i < p.length; i++) {
    const w = p[i] ?? 0;
    let d = (g[i] ?? 0) + w * (o.weightDecay ?? 0);
    if (kept !== null) {
      const b = s.buf ? mu * (s.buf[i] ?? 0) + d : d;
      kept.push(b);
      d = o.nesterov ? d + mu * b : b;
    }
    next.push(w - d * o.lr);
  }
  return { p: next, s: { buf: kept } };
}

interface Adam {
  lr: number;
  beta1?: number;
  beta2?: number;
  eps?: number;
  weightDecay?: number;
}
interface Means {
  m: Vec;
  v: Vec;
  t: number;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let k = 0; k < exponent; k++) product *= base;
  return product;
}

function update(p: Vec, g: Vec, s: Means, o: Adam, l2: number, decay: number) {
  const [b1, b2] = [o.beta1 ?? 0.9, o.beta2 ?? 0.999];
  const t = s.t + 1;
  const next = { p: [] as Vec, s: { m: [] as Vec, v: [] as Vec, t } };
  const [left1, left2] = [1 - power(b1, t), 1 - power(b2, t)];
  for (let i = 0; i < p.length; i++) {
    const w = p[i] ?? 0;
    const d = (g[i] ?? 0) + l2 * w;
    const m = (s.m[i] ?? 0) + (1 - b1) * (d - (s.m[i] ?? 0));
    const v = (s.v[i] ?? 0) + (1 - b2) * (d * d - (s.v[i] ?? 0));
    const adaptive = m / left1 / (Math.sqrt(v / left2) + (o.eps ?? 0.00000001));
    next.p.push(w - o.lr * adaptive - o.lr * decay * w);
    next.s.m.push(m);
    next.s.v.push(v);
  }
  return next;
}

export function adamStep(p: Vec, g: Vec, s: Means, o: Adam) {
  return update(p, g, s, o, o.weightDecay ?? 0, 0);
}

export function adamWStep(p: Vec, g: Vec, s: Means, o: Adam) {
  return update(p, g, s, o, 0, o.weightDecay ?? 0.01);
}

export function maxStableLr(eigenvalues: Vec): number {
  if (eigenvalues.length < 1) throw new RangeError("no eigenvalues");
  let limit = 1 / 0;
  for (const curvature of eigenvalues) {
    if (curvature - curvature !== 0) throw new RangeError(`${curvature} is no curvature`);
    if (curvature > 0 && 2 / curvature < limit) limit = 2 / curvature;
  }
  return limit;
}

export function schedule(kind: string, lr: number, t: number, T: number): number {
  switch (kind) {
    case "step":
      if (t * 4 >= T * 3) return lr / 100;
      return t * 2 >= T ? lr / 10 : lr;
    case "cosine":
      return t >= T ? 0 : lr * Math.cos((t / T) * (Math.PI / 2)) ** 2;
    default:
      return t + 1 >= T ? lr : lr * ((t + 1) / T);
  }
}

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  const diverged: Vec = [];
  let best = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { lr, losses } of curves) {
    let sound = true;
    for (const loss of losses) if (loss - loss !== 0) sound = false;
    const last = losses[losses.length - 1] ?? 0;
    if (!sound || last > (losses[0] ?? 0)) diverged.push(lr);
    else if (last < lowest || (last === lowest && lr < best)) [best, lowest] = [lr, last];
  }
  if (diverged.length === curves.length) throw new RangeError("nothing learnt");
  return { diverged, best };
}
