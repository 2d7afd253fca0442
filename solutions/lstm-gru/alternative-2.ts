// A third correct solution of `lstm-gru`: input and state beside each other, one weight matrix for
// both, everything flat in Float64Array, sigmoid as a tanh, the GRU as a step from h towards n.

type Vec = number[];
type Mat = number[][];
type RnnParams = { W_ih: Mat; W_hh: Mat; b_ih: Vec; b_hh: Vec };
type Flat = Float64Array;

/** One weight matrix [units][D + H], row by row; `joined` are the samples [N][D + H]. */
interface Product {
  joined: Vec;
  weights: Vec;
  N: number;
  D: number;
  H: number;
}
interface LstmCache extends Record<"i" | "f" | "g" | "o", Mat> {
  product: Product;
  cells: Vec;
}
interface GruCache extends Record<"r" | "z" | "n", Mat> {
  product: Product;
  inside: Vec;
}

const get = (values: ArrayLike<number>, index: number): number => values[index] as number;
const bump = (values: Flat, index: number, share: number): void => {
  values[index] = get(values, index) + share;
};
// σ(v) = ½ + ½·tanh(v/2): no exponential that could overflow.
const half = (v: number) => (Math.tanh(0.5 * v) + 1) / 2;

function rows(values: ArrayLike<number>, N: number, width: number, from = 0, of = width): Mat {
  return Array.from({ length: N }, (_, s) =>
    Array.from({ length: width }, (_v, j) => get(values, s * of + from + j)),
  );
}

function join(x: Mat, h: Mat, p: RnnParams): Product {
  const [N, D, H] = [x.length, (x[0] as Vec).length, (h[0] as Vec).length];
  const joined = x.flatMap((row, s) => row.concat(h[s] as Vec));
  const weights = p.W_ih.flatMap((row, k) => row.concat(p.W_hh[k] as Vec));
  return { joined, weights, N, D, H };
}

/** Sum over columns [from, to) of row k times sample s. */
function part({ joined, weights, D, H }: Product, s: number, k: number, from: number, to: number) {
  const width = D + H;
  let total = 0;
  for (let j = to - 1; j >= from; j--)
    total += get(weights, k * width + j) * get(joined, s * width + j);
  return total;
}

/** Gradients of both products; `felt` has two numbers per sample and row: from x and from h. */
function back({ joined, weights, N, D, H }: Product, blocks: number, felt: Flat) {
  const [units, width] = [blocks * H, D + H];
  const dJoined = new Float64Array(N * width);
  const dWeights = new Float64Array(units * width);
  const [b_ih, b_hh] = [new Float64Array(units), new Float64Array(units)];
  for (let k = 0; k < units; k++) {
    for (let s = 0; s < N; s++) {
      const [fromX, fromH] = [get(felt, 2 * (s * units + k)), get(felt, 2 * (s * units + k) + 1)];
      bump(b_ih, k, fromX);
      bump(b_hh, k, fromH);
      for (let j = 0; j < width; j++) {
        const d = j < D ? fromX : fromH;
        bump(dJoined, s * width + j, d * get(weights, k * width + j));
        bump(dWeights, k * width + j, d * get(joined, s * width + j));
      }
    }
  }
  return {
    dx: rows(dJoined, N, D, 0, width),
    dhPrev: rows(dJoined, N, H, D, width),
    grads: {
      W_ih: rows(dWeights, units, D, 0, width),
      W_hh: rows(dWeights, units, H, D, width),
      b_ih: Array.from(b_ih),
      b_hh: Array.from(b_hh),
    },
  };
}

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const product = join(x, h, p);
  const { N, D, H } = product;
  const gates = new Float64Array(4 * N * H);
  const cells = Float64Array.from(c.flat());
  const next = new Float64Array(2 * N * H);
  for (let s = 0; s < N; s++) {
    for (let k = 0; k < 4 * H; k++) {
      const v = part(product, s, k, 0, D + H) + (get(p.b_ih, k) + get(p.b_hh, k));
      gates[4 * s * H + k] = k >= 2 * H && k < 3 * H ? Math.tanh(v) : half(v);
    }
    for (let u = 0; u < H; u++) {
      const gate = (block: number) => get(gates, (4 * s + block) * H + u);
      const memory = gate(1) * get(cells, s * H + u) + gate(0) * gate(2);
      next[N * H + s * H + u] = memory;
      next[s * H + u] = gate(3) * Math.tanh(memory);
    }
  }
  const cut = (block: number) => rows(gates, N, H, block * H, 4 * H);
  const cache: LstmCache = { i: cut(0), f: cut(1), g: cut(2), o: cut(3), product, cells: c.flat() };
  return { h: rows(next, N, H), c: rows(next.subarray(N * H), N, H), cache };
}

export function lstmStepBackward(dh: Mat, dc: Mat, { i, f, g, o, product, cells }: LstmCache) {
  const { N, H } = product;
  const [gi, gf, gg, go] = [i, f, g, o].map((gate) => gate.flat()) as [Vec, Vec, Vec, Vec];
  const [up, carried] = [dh.flat(), dc.flat()];
  const felt = new Float64Array(8 * N * H);
  const passed = new Float64Array(N * H);
  for (let a = 0; a < N * H; a++) {
    const [ai, af, ag, ao, old] = [gi, gf, gg, go, cells].map((v) => get(v, a)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    // The new memory once more, instead of keeping it.
    const t = Math.tanh(af * old + ai * ag);
    const total = get(carried, a) + get(up, a) * ao * (1 - t ** 2);
    passed[a] = total * af;
    const shares = [
      total * ag * ai * (1 - ai),
      total * old * af * (1 - af),
      total * ai * (1 - ag ** 2),
      get(up, a) * t * ao * (1 - ao),
    ];
    const [s, u] = [Math.floor(a / H), a % H];
    for (const [block, share] of shares.entries()) {
      const row = 2 * ((4 * s + block) * H + u);
      felt.fill(share, row, row + 2);
    }
  }
  return { ...back(product, 4, felt), dcPrev: rows(passed, N, H) };
}

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const product = join(x, h, p);
  const { N, D, H } = product;
  const [r, z, n, inside, state] = Array.from({ length: 5 }, () => new Float64Array(N * H)) as [
    Flat,
    Flat,
    Flat,
    Flat,
    Flat,
  ];
  for (let s = 0; s < N; s++) {
    for (let u = 0; u < H; u++) {
      const a = s * H + u;
      const whole = (k: number) => get(p.b_ih, k) + part(product, s, k, 0, D + H) + get(p.b_hh, k);
      r[a] = half(whole(u));
      z[a] = half(whole(H + u));
      const last = 2 * H + u;
      inside[a] = part(product, s, last, D, D + H) + get(p.b_hh, last);
      n[a] = Math.tanh(
        part(product, s, last, 0, D) + get(p.b_ih, last) + get(r, a) * get(inside, a),
      );
      const old = get(product.joined, s * (D + H) + D + u);
      state[a] = get(n, a) + get(z, a) * (old - get(n, a));
    }
  }
  const cache: GruCache = {
    r: rows(r, N, H),
    z: rows(z, N, H),
    n: rows(n, N, H),
    product,
    inside: Array.from(inside),
  };
  return { h: rows(state, N, H), cache };
}

export function gruStepBackward(dh: Mat, { r, z, n, product, inside }: GruCache) {
  const { N, D, H } = product;
  const felt = new Float64Array(6 * N * H);
  const set = (s: number, row: number, fromX: number, fromH: number) => {
    felt.set([fromX, fromH], 2 * (3 * s * H + row));
  };
  for (let s = 0; s < N; s++) {
    for (let u = 0; u < H; u++) {
      const [gr, gz, gn, d] = [r, z, n, dh].map((m) => get(m[s] as Vec, u)) as [
        number,
        number,
        number,
        number,
      ];
      const old = get(product.joined, s * (D + H) + D + u);
      const towards = d * (1 - gz) * (1 - gn) * (1 + gn);
      const reset = towards * get(inside, s * H + u) * gr * (1 - gr);
      const update = d * (old - gn) * gz * (1 - gz);
      set(s, u, reset, reset);
      set(s, H + u, update, update);
      set(s, 2 * H + u, towards, gr * towards);
    }
  }
  const { dx, dhPrev, grads } = back(product, 3, felt);
  const kept = dhPrev.map((row, s) =>
    row.map((v, u) => v + get(dh[s] as Vec, u) * get(z[s] as Vec, u)),
  );
  return { dx, dhPrev: kept, grads };
}

export function lstmBiasInit(H: number, forgetBias: number) {
  // Half in each of the two.
  const quarter = (value: number) => new Array<number>(H).fill(value);
  const bias = [0, forgetBias / 2, 0, 0].flatMap(quarter);
  return { b_ih: bias, b_hh: [...bias] };
}

export function cellRetention(f: Mat[]): Mat {
  // A product as the exponential of a sum of logarithms; log 0 is −Infinity, and e to it is 0.
  const first = f[0] as Mat;
  return first.map((row, s) =>
    row.map((_, u) =>
      Math.exp(f.reduce((total, gate) => total + Math.log(get(gate[s] as Vec, u)), 0)),
    ),
  );
}
