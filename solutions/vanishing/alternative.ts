// Another correct solution of `vanishing`, built differently: index loops over Float64Array, sums
// from the last term to the first, slopes by other formulas, gradients one sample at a time.

type Vec = number[];
type Mat = number[][];
export type Act = "sigmoid" | "tanh" | "relu" | "linear";
type Layer = { W: Mat; b: Vec };
type LayerGrad = { dW: Mat; db: Vec; dZ: Mat };
type MlpCache = { layers: Layer[]; act: Act; inputs: Mat[]; zs: Mat[] };

const at = (m: Mat, i: number, j: number): number => (m[i] as Vec)[j] as number;
const blank = (n: number, m: number) => Array.from({ length: n }, () => new Float64Array(m));
const plain = (m: Float64Array[]): Mat => m.map((row) => Array.from(row));

// JavaScript takes 1/Infinity for 0, so the short formula is safe on both sides.
const logistic = (v: number) => 1 / (1 + Math.exp(-v));

export function sigmoid(x: Vec): Vec {
  const out = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) out[i] = logistic(x[i] as number);
  return Array.from(out);
}

/** σ′(v) = σ(v)·σ(−v), which keeps its digits on both sides; tanh′(v) = 4σ′(2v). */
function slope(act: Act, v: number): number {
  if (act === "sigmoid") return logistic(v) * logistic(-v);
  if (act === "tanh") return 4 * slope("sigmoid", 2 * v);
  return act === "linear" || v > 0 ? 1 : 0;
}

function value(act: Act, v: number): number {
  if (act === "sigmoid") return logistic(v);
  if (act === "tanh") return Math.tanh(v);
  return act === "linear" ? v : (v + Math.abs(v)) / 2;
}

export function actGrad(act: Act, x: Vec): Vec {
  const out: Vec = [];
  for (const v of x) out.push(slope(act, v));
  return out;
}

export function linearForward(X: Mat, W: Mat, b: Vec) {
  const out = blank(X.length, W.length);
  for (let n = 0; n < X.length; n++) {
    for (let k = 0; k < W.length; k++) {
      let total = b[k] as number;
      for (let j = (W[k] as Vec).length - 1; j >= 0; j--) total += at(W, k, j) * at(X, n, j);
      (out[n] as Float64Array)[k] = total;
    }
  }
  return { out: plain(out), cache: { X: structuredCopy(X), W: structuredCopy(W) } };
}

export function linearBackward(dOut: Mat, { X, W }: { X: Mat; W: Mat }) {
  const units = W.length;
  const features = (W[0] as Vec).length;
  const dX = blank(X.length, features);
  const dW = blank(units, features);
  const db = new Float64Array(units);
  for (let n = X.length - 1; n >= 0; n--) {
    for (let k = 0; k < units; k++) {
      const d = at(dOut, n, k);
      db[k] = (db[k] as number) + d;
      const dXn = dX[n] as Float64Array;
      const dWk = dW[k] as Float64Array;
      for (let j = 0; j < features; j++) {
        dXn[j] = (dXn[j] as number) + d * at(W, k, j);
        dWk[j] = (dWk[j] as number) + d * at(X, n, j);
      }
    }
  }
  return { dX: plain(dX), dW: plain(dW), db: Array.from(db) };
}

export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  const inputs = [structuredCopy(X)];
  const zs: Mat[] = [];
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l] as Layer;
    const z = linearForward(inputs[l] as Mat, layer.W, layer.b).out;
    zs.push(z);
    inputs.push(z.map((row) => row.map((v) => value(act, v))));
  }
  const out = inputs.pop() as Mat;
  return { out, cache: { layers: JSON.parse(JSON.stringify(layers)), act, inputs, zs } };
}

// From the last layer down by recursion: each layer asks for the gradient of its own output first.
export function mlpBackward(dOut: Mat, { layers, act, inputs, zs }: MlpCache): LayerGrad[] {
  const grads: LayerGrad[] = new Array(layers.length);
  const down = (l: number, dA: Mat): void => {
    if (l < 0) return;
    const z = zs[l] as Mat;
    const dZ = dA.map((row, n) => row.map((d, k) => d * slope(act, at(z, n, k))));
    const back = linearBackward(dZ, { X: inputs[l] as Mat, W: (layers[l] as Layer).W });
    grads[l] = { dW: back.dW, db: back.db, dZ };
    down(l - 1, back.dX);
  };
  down(layers.length - 1, dOut);
  return grads;
}

export function layerGradNorms(g: LayerGrad[]): { dW: Vec; dZ: Vec } {
  const norms: { dW: Vec; dZ: Vec } = { dW: [], dZ: [] };
  for (const grad of g) {
    norms.dW.push(Math.hypot(...grad.dW.flat()));
    norms.dZ.push(Math.hypot(...grad.dZ.flat()));
  }
  return norms;
}

export function relativeUpdate(layers: Layer[], g: LayerGrad[], lr: number): Vec {
  // The length of the step itself, over the length of W.
  return layers.map(({ W }, l) => {
    const step = (g[l] as LayerGrad).dW.flat().map((d) => -lr * d);
    return Math.hypot(...step) / Math.hypot(...W.flat());
  });
}

function structuredCopy(m: Mat): Mat {
  return m.map((row) => row.slice());
}
