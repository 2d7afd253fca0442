import { type Mat, map, matmul, sum, transpose, type Vec, zip } from "@pravah/core/kit";

export interface RnnParams {
  W_ih: Mat;
  W_hh: Mat;
  b_ih: Vec;
  b_hh: Vec;
}

export interface LstmCache {
  x: Mat;
  hPrev: Mat;
  cPrev: Mat;
  i: Mat;
  f: Mat;
  g: Mat;
  o: Mat;
  c: Mat;
  p: RnnParams;
}

export interface GruCache {
  x: Mat;
  hPrev: Mat;
  r: Mat;
  z: Mat;
  n: Mat;
  hn: Mat;
  p: RnnParams;
}

export function lstmStepForward(
  x: Mat,
  h: Mat,
  c: Mat,
  p: RnnParams,
): { h: Mat; c: Mat; cache: LstmCache } {
  // One product serves all four gates; afterwards it is cut into its blocks.
  const pre = plus(affine(x, p.W_ih, p.b_ih), affine(h, p.W_hh, p.b_hh));
  const [forI, forF, forG, forO] = blocks(pre, 4) as [Mat, Mat, Mat, Mat];
  const i = map(forI, sigmoid);
  const f = map(forF, sigmoid);
  const g = map(forG, Math.tanh);
  const o = map(forO, sigmoid);
  const cNext = plus(times(f, c), times(i, g));
  const hNext = times(o, map(cNext, Math.tanh));
  return { h: hNext, c: cNext, cache: { x, hPrev: h, cPrev: c, i, f, g, o, c: cNext, p } };
}

export function lstmStepBackward(
  dh: Mat,
  dc: Mat,
  cache: LstmCache,
): { dx: Mat; dhPrev: Mat; dcPrev: Mat; grads: RnnParams } {
  const dCell = reachesCell(dh, dc, cache);
  const dPre = beside(lstmGateGradients(dh, dCell, cache));
  // The carousel: from cell to cell there is no matrix, only the forget gate.
  return { ...affineGradients(dPre, dPre, cache), dcPrev: times(dCell, cache.f) };
}

/** The new cell was used twice: by the step after this one, and by this step's own output. */
export function reachesCell(dh: Mat, dc: Mat, { o, c }: LstmCache): Mat {
  const slope = map(map(c, Math.tanh), tanhSlope);
  return plus(dc, times(times(dh, o), slope));
}

/** Gradients of the four pre-activations, in the order of their blocks. */
export function lstmGateGradients(
  dh: Mat,
  dCell: Mat,
  { i, f, g, o, c, cPrev }: LstmCache,
): [Mat, Mat, Mat, Mat] {
  return [
    times(times(dCell, g), map(i, sigmoidSlope)),
    times(times(dCell, cPrev), map(f, sigmoidSlope)),
    times(times(dCell, i), map(g, tanhSlope)),
    times(times(dh, map(c, Math.tanh)), map(o, sigmoidSlope)),
  ];
}

export function gruStepForward(x: Mat, h: Mat, p: RnnParams): { h: Mat; cache: GruCache } {
  // Input and state stay apart: the reset gate multiplies the state's share of n alone.
  const [xr, xz, xn] = blocks(affine(x, p.W_ih, p.b_ih), 3) as [Mat, Mat, Mat];
  const [hr, hz, hn] = blocks(affine(h, p.W_hh, p.b_hh), 3) as [Mat, Mat, Mat];
  const r = map(plus(xr, hr), sigmoid);
  const z = map(plus(xz, hz), sigmoid);
  const n = map(plus(xn, times(r, hn)), Math.tanh);
  const hNext = plus(times(map(z, rest), n), times(z, h));
  return { h: hNext, cache: { x, hPrev: h, r, z, n, hn, p } };
}

export function gruStepBackward(
  dh: Mat,
  cache: GruCache,
): { dx: Mat; dhPrev: Mat; grads: RnnParams } {
  return throughGru(dh, gruGateGradients(dh, cache), cache);
}

/** Gradients of the three pre-activations. */
export function gruGateGradients(
  dh: Mat,
  { hPrev, r, z, n, hn }: GruCache,
): { dR: Mat; dZ: Mat; dN: Mat } {
  const dN = times(times(dh, map(z, rest)), map(n, tanhSlope));
  const dR = times(times(dN, hn), map(r, sigmoidSlope));
  const dZ = times(times(dh, minus(hPrev, n)), map(z, sigmoidSlope));
  return { dR, dZ, dN };
}

/** From the pre-activations on, to x, to h and to the parameters. */
export function throughGru(
  dh: Mat,
  { dR, dZ, dN }: { dR: Mat; dZ: Mat; dN: Mat },
  cache: GruCache,
): { dx: Mat; dhPrev: Mat; grads: RnnParams } {
  // What the input's product feels, and what the state's product feels: r stands before the latter.
  const ofState = [dR, dZ, times(dN, cache.r)];
  const products = affineGradients(beside([dR, dZ, dN]), beside(ofState), cache);
  return { ...products, dhPrev: plus(products.dhPrev, times(dh, cache.z)) };
}

function right(H: number, forgetBias: number): { b_ih: Vec; b_hh: Vec } {
  // All of it in one of the two: they are added, so in both it would count twice.
  const b_ih = Array.from({ length: 4 * H }, (_, k) => (k >= H && k < 2 * H ? forgetBias : 0));
  return { b_ih, b_hh: b_ih.map(() => 0) };
}

export function cellRetention(f: Mat[]): Mat {
  return f.reduce((kept, gate) => times(kept, gate));
}

const sigmoid = (v: number) => 1 / (1 + Math.exp(-v));
/** Slopes from the VALUES of the gates, which the cache holds anyway. */
const sigmoidSlope = (s: number) => s * (1 - s);
const tanhSlope = (t: number) => 1 - t * t;
const rest = (gate: number) => 1 - gate;

const plus = (a: Mat, b: Mat) => zip(a, b, (u, v) => u + v);
const minus = (a: Mat, b: Mat) => zip(a, b, (u, v) => u - v);
const times = (a: Mat, b: Mat) => zip(a, b, (u, v) => u * v);

/** X·Wᵀ + b. */
export function affine(X: Mat, W: Mat, b: Vec): Mat {
  return map(matmul(X, transpose(W)), (v, _, unit) => v + (b[unit] as number));
}

/** Cuts every row into `count` equal pieces. */
export function blocks(m: Mat, count: number): Mat[] {
  const width = (m[0] as Vec).length / count;
  return Array.from({ length: count }, (_, k) =>
    m.map((row) => row.slice(k * width, (k + 1) * width)),
  );
}

/** The inverse of `blocks`. */
export function beside(parts: Mat[]): Mat {
  return (parts[0] as Mat).map((_, sample) => parts.flatMap((part) => part[sample] as Vec));
}

/** Back through both products, from the gradients of x·W_ihᵀ + b_ih and of h·W_hhᵀ + b_hh. */
export function affineGradients(
  dFromX: Mat,
  dFromH: Mat,
  { x, hPrev, p }: { x: Mat; hPrev: Mat; p: RnnParams },
): { dx: Mat; dhPrev: Mat; grads: RnnParams } {
  const [perUnitX, perUnitH] = [transpose(dFromX), transpose(dFromH)];
  return {
    dx: matmul(dFromX, p.W_ih),
    dhPrev: matmul(dFromH, p.W_hh),
    // Every sample of the batch used the same weights: their shares add up.
    grads: {
      W_ih: matmul(perUnitX, x),
      W_hh: matmul(perUnitH, hPrev),
      b_ih: perUnitX.map(sum),
      b_hh: perUnitH.map(sum),
    },
  };
}

export function lstmBiasInit(H: number, forgetBias: number) {
  const { b_ih, b_hh } = right(H, forgetBias);
  const both = b_ih.map((b, k) => b + (b_hh[k] as number));
  return { b_ih: both, b_hh: both };
}
