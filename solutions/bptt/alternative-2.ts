// A third right solution: the batch in flat arrays, input, state and a constant 1 joined to one
// vector with one weight matrix, a cache with more than its four fields, Jacobians row by row.

type Vec = number[];
type Mat = number[][];

interface Weights {
  W_ih: Mat;
  W_hh: Mat;
  b_ih: Vec;
  b_hh: Vec;
}

interface Kept {
  x: Mat;
  hPrev: Mat;
  h: Mat;
  p: Weights;
  /** Slope of tanh at every entry of h, flat. */
  slope: Float64Array;
}

/** Row i is what unit i multiplies the joined vector [x, h, 1] with. */
function joinedWeights({ W_ih, W_hh, b_ih, b_hh }: Weights): Float64Array[] {
  return W_ih.map((row, i) =>
    Float64Array.from([...row, ...(W_hh[i] ?? []), (b_ih[i] ?? 0) + (b_hh[i] ?? 0)]),
  );
}

function dotProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let i = a.length - 1; i >= 0; i--) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}

export function rnnStepForward(x: Mat, h: Mat, p: Weights): { h: Mat; cache: Kept } {
  const weights = joinedWeights(p);
  const next = x.map((row, n) => {
    const joined = [...row, ...(h[n] ?? []), 1];
    return weights.map((unit) => Math.tanh(dotProduct(unit, joined)));
  });
  const slope = Float64Array.from(next.flat(), (y) => 1 - y ** 2);
  return { h: next, cache: { x, hPrev: h, h: next, p, slope } };
}

export function rnnStepBackward(dh: Mat, cache: Kept) {
  const { x, hPrev, p, slope } = cache;
  const [units, inputs] = [p.W_hh.length, p.W_ih[0]?.length ?? 0];
  const weights = joinedWeights(p);
  const gradient = weights.map((row) => new Float64Array(row.length));
  const before = dh.map((row, n) => {
    const joined = [...(x[n] ?? []), ...(hPrev[n] ?? []), 1];
    const upstream = new Float64Array(joined.length);
    row.forEach((d, i) => {
      const a = d * (slope[n * units + i] ?? 0);
      joined.forEach((value, j) => {
        const into = gradient[i] as Float64Array;
        into[j] = (into[j] ?? 0) + a * value;
        upstream[j] = (upstream[j] ?? 0) + a * (weights[i]?.[j] ?? 0);
      });
    });
    return upstream;
  });
  const biases = gradient.map((row) => row[inputs + units] ?? 0);
  return {
    dx: before.map((row) => [...row.subarray(0, inputs)]),
    dhPrev: before.map((row) => [...row.subarray(inputs, inputs + units)]),
    grads: {
      W_ih: gradient.map((row) => [...row.subarray(0, inputs)]),
      W_hh: gradient.map((row) => [...row.subarray(inputs, inputs + units)]),
      b_ih: biases,
      b_hh: [...biases],
    },
  };
}

export function rnnForward(xs: Mat[], h0: Mat, p: Weights): { hs: Mat[]; cache: Kept[] } {
  const [x, ...rest] = xs;
  if (x === undefined) return { hs: [], cache: [] };
  const first = rnnStepForward(x, h0, p);
  const later = rnnForward(rest, first.h, p);
  return { hs: [first.h, ...later.hs], cache: [first.cache, ...later.cache] };
}

/** The loss after this step says `dh`; everything before follows by recursion. */
function through(dhs: Mat[], cache: Kept[], t: number, dh: Mat): ReturnType<typeof rnnBackward> {
  const step = rnnStepBackward(dh, cache[t] as Kept);
  const norm = Math.sqrt(dotProduct(dh.flat(), dh.flat()));
  if (t === 0) return { dxs: [step.dx], dh0: step.dhPrev, grads: step.grads, dhNorms: [norm] };
  const joined = step.dhPrev.map((row, n) => row.map((v, i) => v + (dhs[t - 1]?.[n]?.[i] ?? 0)));
  const earlier = through(dhs, cache, t - 1, joined);
  return {
    dxs: [...earlier.dxs, step.dx],
    dh0: earlier.dh0,
    grads: summed([earlier.grads, step.grads]),
    dhNorms: [...earlier.dhNorms, norm],
  };
}

export function rnnBackward(
  dhs: Mat[],
  cache: Kept[],
): { dxs: Mat[]; dh0: Mat; grads: Weights; dhNorms: Vec } {
  return through(dhs, cache, cache.length - 1, dhs.at(-1) ?? []);
}

function summed(all: Weights[]): Weights {
  const vector = (of: (g: Weights) => Vec) =>
    (of(all[0] as Weights) ?? []).map((_, i) => all.reduce((sum, g) => sum + (of(g)[i] ?? 0), 0));
  const matrix = (of: (g: Weights) => Mat) =>
    of(all[0] as Weights).map((_, i) => vector((g) => of(g)[i] ?? []));
  return {
    W_ih: matrix((g) => g.W_ih),
    W_hh: matrix((g) => g.W_hh),
    b_ih: vector((g) => g.b_ih),
    b_hh: vector((g) => g.b_hh),
  };
}

export function truncatedBackward(dhs: Mat[], cache: Kept[], k: number): { grads: Weights } {
  const windows = Math.ceil(cache.length / k);
  const each = Array.from({ length: windows }, (_, w) => {
    const inWindow = (_step: unknown, t: number) => Math.floor(t / k) === w;
    return rnnBackward(dhs.filter(inWindow), cache.filter(inWindow)).grads;
  });
  return { grads: summed(each) };
}

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  // Each row of the Jacobian is a gradient of one last unit: it goes back by itself.
  const rows = Whh.map((_, i) => Whh.map((__, j) => Number(i === j)));
  const norms: Vec = [];
  for (let t = hs.length - 1; t >= 0; t--) {
    norms.push(Math.sqrt(rows.reduce((total, row) => total + dotProduct(row, row), 0)));
    const slopes = (hs[t]?.[0] ?? []).map((y) => 1 - y * y);
    for (const [i, row] of rows.entries()) {
      const through = row.map((v, unit) => v * (slopes[unit] ?? 0));
      rows[i] = row.map((_, j) =>
        dotProduct(
          through,
          Whh.map((w) => w[j] ?? 0),
        ),
      );
    }
  }
  return norms.reverse();
}
