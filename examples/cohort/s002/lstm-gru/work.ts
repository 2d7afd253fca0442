// Another correct solution of `lstm-gru`: index loops, one sample and one unit at a time, gradients
// added up where they arise, and a cache that keeps its own copies under its own names.

type Vec = number[];
type Mat = number[][];
type RnnParams = { W_ih: Mat; W_hh: Mat; b_ih: Vec; b_hh: Vec };
type Kept = { input: Mat; before: Mat; weights: RnnParams };
type LstmKept = Kept & { i: Mat; f: Mat; g: Mat; o: Mat; oldCell: Mat; squashed: Mat };
type GruKept = Kept & { r: Mat; z: Mat; n: Mat; inner: Mat };

const at = (m: Mat, row: number, col: number): number => (m[row] as Vec)[col] as number;
const blank = (rows: number, cols: number): Mat =>
  Array.from({ length: rows }, () => new Array<number>(cols).fill(0));
const copy = (m: Mat): Mat => m.map((row) => row.slice());

function logistic(v: number): number {
  if (v < 0) return 1 - logistic(-v);
  return 1 / (1 + Math.exp(-v));
}

/** Row k of the weights times one sample, and its bias. */
function dot(W: Mat, b: Vec, k: number, sample: Vec): number {
  let total = b[k] as number;
  for (let j = 0; j < sample.length; j++) total += at(W, k, j) * (sample[j] as number);
  return total;
}

function keep(x: Mat, h: Mat, p: RnnParams): Kept {
  const weights = { W_ih: copy(p.W_ih), W_hh: copy(p.W_hh), b_ih: [...p.b_ih], b_hh: [...p.b_hh] };
  return { input: copy(x), before: copy(h), weights };
}

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const N = x.length;
  const H = p.W_hh.length / 4;
  const [i, f, g, o] = [blank(N, H), blank(N, H), blank(N, H), blank(N, H)];
  const [state, cell, squashed] = [blank(N, H), blank(N, H), blank(N, H)];
  for (let s = 0; s < N; s++) {
    const pre = (k: number) =>
      dot(p.W_ih, p.b_ih, k, x[s] as Vec) + dot(p.W_hh, p.b_hh, k, h[s] as Vec);
    for (let u = 0; u < H; u++) {
      (i[s] as Vec)[u] = logistic(pre(u));
      (f[s] as Vec)[u] = logistic(pre(H + u));
      (g[s] as Vec)[u] = Math.tanh(pre(2 * H + u));
      (o[s] as Vec)[u] = logistic(pre(3 * H + u));
      const memory = at(i, s, u) * at(g, s, u) + at(f, s, u) * at(c, s, u);
      (cell[s] as Vec)[u] = memory;
      (squashed[s] as Vec)[u] = Math.tanh(memory);
      (state[s] as Vec)[u] = at(o, s, u) * at(squashed, s, u);
    }
  }
  const cache: LstmKept = { ...keep(x, h, p), i, f, g, o, oldCell: copy(c), squashed };
  return { h: state, c: cell, cache };
}

/** Where the gradients of one step are added up. */
class Account {
  readonly dx: Mat;
  readonly dhPrev: Mat;
  readonly grads: RnnParams;
  private readonly kept: Kept;

  constructor(kept: Kept) {
    this.kept = kept;
    const { W_ih, W_hh, b_ih } = kept.weights;
    const like = (m: Mat) => blank(m.length, (m[0] as Vec).length);
    this.dx = like(kept.input);
    this.dhPrev = like(kept.before);
    const bias = () => new Array<number>(b_ih.length).fill(0);
    this.grads = { W_ih: like(W_ih), W_hh: like(W_hh), b_ih: bias(), b_hh: bias() };
  }

  /** Sample s felt gradient d in row k of the input's product. */
  throughInput(s: number, k: number, d: number): void {
    const { grads, dx, kept } = this;
    spread(d, k, kept.weights.W_ih, kept.input[s] as Vec, grads.W_ih, dx[s] as Vec);
    grads.b_ih[k] = (grads.b_ih[k] as number) + d;
  }

  /** The same in the state's product. */
  throughState(s: number, k: number, d: number): void {
    const { grads, dhPrev, kept } = this;
    spread(d, k, kept.weights.W_hh, kept.before[s] as Vec, grads.W_hh, dhPrev[s] as Vec);
    grads.b_hh[k] = (grads.b_hh[k] as number) + d;
  }
}

function spread(d: number, k: number, W: Mat, sample: Vec, dW: Mat, dSample: Vec): void {
  const row = dW[k] as Vec;
  for (let j = sample.length - 1; j >= 0; j--) {
    row[j] = (row[j] as number) + d * (sample[j] as number);
    dSample[j] = (dSample[j] as number) + d * at(W, k, j);
  }
}

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmKept) {
  const { i, f, g, o, oldCell, squashed } = cache;
  const H = (dh[0] as Vec).length;
  const account = new Account(cache);
  const dcPrev = blank(dh.length, H);
  for (let s = 0; s < dh.length; s++) {
    for (let u = 0; u < H; u++) {
      const [gi, gf, gg, go] = [at(i, s, u), at(f, s, u), at(g, s, u), at(o, s, u)];
      const t = at(squashed, s, u);
      const memory = at(dc, s, u) + at(dh, s, u) * go * (1 - t) * (1 + t);
      (dcPrev[s] as Vec)[u] = gf * memory;
      const felt = [
        memory * gg * (gi - gi * gi),
        memory * at(oldCell, s, u) * (gf - gf * gf),
        memory * gi * (1 - gg) * (1 + gg),
        at(dh, s, u) * t * (go - go * go),
      ];
      felt.forEach((d, gate) => {
        account.throughInput(s, gate * H + u, d);
        account.throughState(s, gate * H + u, d);
      });
    }
  }
  return { dx: account.dx, dhPrev: account.dhPrev, dcPrev, grads: account.grads };
}

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const N = x.length;
  const H = (h[0] as Vec).length;
  const [r, z, n, inner, state] = [0, 1, 2, 3, 4].map(() => blank(N, H)) as [
    Mat,
    Mat,
    Mat,
    Mat,
    Mat,
  ];
  for (let s = 0; s < N; s++) {
    const fromInput = (k: number) => dot(p.W_ih, p.b_ih, k, x[s] as Vec);
    const fromState = (k: number) => dot(p.W_hh, p.b_hh, k, h[s] as Vec);
    for (let u = 0; u < H; u++) {
      const reset = logistic(fromInput(u) + fromState(u));
      const update = logistic(fromInput(H + u) + fromState(H + u));
      const inside = fromState(2 * H + u);
      const candidate = Math.tanh(reset * inside + fromInput(2 * H + u));
      (r[s] as Vec)[u] = reset;
      (z[s] as Vec)[u] = update;
      (n[s] as Vec)[u] = candidate;
      (inner[s] as Vec)[u] = inside;
      (state[s] as Vec)[u] = update * at(h, s, u) + candidate - candidate * update;
    }
  }
  const cache: GruKept = { ...keep(x, h, p), r, z, n, inner };
  return { h: state, cache };
}

export function gruStepBackward(dh: Mat, cache: GruKept) {
  const { r, z, n, inner, before } = cache;
  const H = (dh[0] as Vec).length;
  const account = new Account(cache);
  for (let s = 0; s < dh.length; s++) {
    for (let u = 0; u < H; u++) {
      const [reset, update, candidate] = [at(r, s, u), at(z, s, u), at(n, s, u)];
      const d = at(dh, s, u);
      const forN = (d - d * update) * (1 - candidate * candidate);
      const forR = forN * at(inner, s, u) * (reset - reset * reset);
      const forZ = d * (at(before, s, u) - candidate) * (update - update * update);
      account.throughInput(s, u, forR);
      account.throughInput(s, H + u, forZ);
      account.throughInput(s, 2 * H + u, forN);
      account.throughState(s, u, forR);
      account.throughState(s, H + u, forZ);
      account.throughState(s, 2 * H + u, forN * reset);
      // The direct path: what was kept of the old state.
      const direct = account.dhPrev[s] as Vec;
      direct[u] = (direct[u] as number) + d * update;
    }
  }
  return { dx: account.dx, dhPrev: account.dhPrev, grads: account.grads };
}

export function lstmBiasInit(H: number, forgetBias: number) {
  const bias = { b_ih: new Array<number>(4 * H).fill(0), b_hh: new Array<number>(4 * H).fill(0) };
  // In the other of the two, and only the second quarter.
  for (let unit = H; unit < H + H; unit++) bias.b_hh[unit] = forgetBias;
  return bias;
}

export function cellRetention(f: Mat[]): Mat {
  const kept = copy(f[f.length - 1] as Mat);
  for (let t = f.length - 2; t >= 0; t--) {
    for (const [s, row] of kept.entries()) {
      for (let u = 0; u < row.length; u++) row[u] = (row[u] as number) * at(f[t] as Mat, s, u);
    }
  }
  return kept;
}
