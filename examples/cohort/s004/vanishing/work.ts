// Handed in by s004.
//
// Backpropagation is two steps, repeated: through the activation (entry by entry, times f′(z)) and
// through the linear layer (times W). Forward keeps what these two steps need, backward walks the
// layers in the opposite order, and the norms show what is left after each of them.

import { type Mat, map, matmul, sum, transpose, type Vec, zip } from "@pravah/core/kit";

export type Act = "sigmoid" | "tanh" | "relu" | "linear";

export interface Layer {
  W: Mat;
  b: Vec;
}

export interface LinearCache {
  X: Mat;
  W: Mat;
}

export interface MlpCache {
  layers: Layer[];
  act: Act;
  inputs: Mat[];
  zs: Mat[];
}

export interface LayerGrad {
  dW: Mat;
  db: Vec;
  dZ: Mat;
}

export function sigmoid(x: Vec): Vec {
  // Only e^(−|x|) is ever taken: it lies in (0, 1], so nothing overflows. Left of 0 the two factors
  // keep all digits of a tiny value, where 1 − σ(−x) would round it to 0.
  return x.map((v) => {
    const small = Math.exp(-Math.abs(v));
    return v >= 0 ? 1 / (1 + small) : small / (1 + small);
  });
}

export function actGrad(act: Act, x: Vec): Vec {
  switch (act) {
    case "sigmoid":
      // σ′ = σ(1 − σ), with the VALUE σ(x): a product of two numbers that sum to 1, so at most ¼.
      return sigmoid(x).map((s) => s * (1 - s));
    case "tanh":
      // tanh′ = 1 − tanh²: 1 at the origin, so tanh alone need not shrink anything.
      return x.map((v) => 1 - Math.tanh(v) ** 2);
    case "relu":
      return x.map((v) => (v > 0 ? 1 : 0));
    case "linear":
      return x.map(() => 1);
  }
}

function activate(act: Act, z: Vec): Vec {
  if (act === "sigmoid") return sigmoid(z);
  if (act === "tanh") return z.map(Math.tanh);
  return act === "relu" ? z.map((v) => Math.max(0, v)) : [...z];
}

export function linearForward(X: Mat, W: Mat, b: Vec): { out: Mat; cache: LinearCache } {
  // W is [out][in], so samples in rows need its transpose: [batch, in] × [in, out].
  const product = matmul(X, transpose(W));
  return { out: map(product, (v, _, unit) => v + (b[unit] as number)), cache: { X, W } };
}

export function linearBackward(dOut: Mat, cache: LinearCache): { dX: Mat; dW: Mat; db: Vec } {
  // The shapes leave only one way to multiply, as long as W is not square:
  //   dX [batch, in]  = dOut [batch, out] × W [out, in]
  //   dW [out, in]    = dOutᵀ [out, batch] × X [batch, in], which sums over the batch
  //   db [out]        = the column sums of dOut: every sample feels the same bias
  const perUnit = transpose(dOut);
  return { dX: matmul(dOut, cache.W), dW: matmul(perUnit, cache.X), db: perUnit.map(sum) };
}

export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  const inputs: Mat[] = [];
  const zs: Mat[] = [];
  let a = X;
  for (const { W, b } of layers) {
    const { out: z } = linearForward(a, W, b);
    inputs.push(a);
    zs.push(z);
    a = z.map((row) => activate(act, row));
  }
  return { out: a, cache: { layers, act, inputs, zs } };
}

export function mlpBackward(dOut: Mat, cache: MlpCache): LayerGrad[] {
  const { layers, act, inputs, zs } = cache;
  const grads: LayerGrad[] = [];
  let dA = dOut;
  for (let l = layers.length - 1; l >= 0; l--) {
    const slope = (zs[l] as Mat).map((row) => actGrad(act, activate(act, row)));
    const dZ = zip(dA, slope, (d, s) => d * s);
    // Through the linear layer: dX is what the layer before gets as its dOut.
    const { dX, dW, db } = linearBackward(dZ, { X: inputs[l] as Mat, W: (layers[l] as Layer).W });
    // Found from the last layer to the first, handed over from the first to the last.
    grads.unshift({ dW, db, dZ });
    dA = dX;
  }
  return grads;
}

export function layerGradNorms(g: LayerGrad[]): { dW: Vec; dZ: Vec } {
  // Both are worth a look: ‖dW‖ = ‖dZ‖·‖input‖ for one sample, so a shrinking dZ can hide behind
  // inputs that grow towards the first layer (Glorot & Bengio 2010, eq. 14).
  return { dW: g.map(({ dW }) => frobenius(dW)), dZ: g.map(({ dZ }) => frobenius(dZ)) };
}

export function relativeUpdate(layers: Layer[], g: LayerGrad[], lr: number): Vec {
  return layers.map(({ W }, l) => (lr * frobenius((g[l] as LayerGrad).dW)) / frobenius(W));
}

/** √Σm², the length of the matrix read as one long vector. */
function frobenius(m: Mat): number {
  return Math.sqrt(sum(m.flat().map((v) => v * v)));
}
