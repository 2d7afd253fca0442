// Reference solution of `init`.
//
// A layer multiplies the mean square of its input by fanIn·Var(W), and the activation by another
// factor. Every scheme here is one choice of Var(W) that makes the product 1.

import { type Mat, map, matmul, sum, transpose, uniforms, type Vec } from "@pravah/core/kit";

type ActName = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "selu";
type Act = "sigmoid" | "tanh" | "relu" | "linear";
type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

interface Layer {
  W: Mat;
  b: Vec;
}

export function fans(shape: number[]): { fanIn: number; fanOut: number } {
  const [out = 1, into = 1, ...kernel] = shape;
  // A convolution reads a whole patch of every channel.
  const patch = kernel.reduce((area, side) => area * side, 1);
  return { fanIn: into * patch, fanOut: out * patch };
}

export function gain(act: ActName, param = 0.01): number {
  const gains = { linear: 1, sigmoid: 1, tanh: 5 / 3, relu: Math.SQRT2, selu: 0.75 };
  return act === "leaky_relu" ? Math.sqrt(2 / (1 + param ** 2)) : gains[act];
}

export function xavier(fanIn: number, fanOut: number, g = 1): { std: number; bound: number } {
  // The mean of both fans: a compromise between forward and backward.
  const std = g / Math.sqrt((fanIn + fanOut) / 2);
  return { std, bound: boundOf(std) };
}

export function kaimingStd(fan: number, act: ActName, param?: number): number {
  return gain(act, param) / Math.sqrt(fan);
}

export function randn(u1: number, u2: number): number {
  // 1 − u1 is in (0, 1]: the logarithm of 0 cannot happen.
  return Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(2 * Math.PI * u2);
}

export function initMatrix(fanOut: number, fanIn: number, scheme: Scheme, seed: number): Mat {
  return drawn(fanOut, fanIn, scheme, uniforms(seed, 2 * fanOut * fanIn));
}

export function initNetwork(widths: number[], scheme: Scheme, seed: number): Layer[] {
  const sizes = widths.slice(1).map((fanOut, l) => ({ fanOut, fanIn: widths[l] as number }));
  const stream = uniforms(seed, sum(sizes.map(({ fanOut, fanIn }) => 2 * fanOut * fanIn)));
  return sizes.map(({ fanOut, fanIn }) => ({
    W: drawn(fanOut, fanIn, scheme, stream.splice(0, 2 * fanOut * fanIn)),
    // Equal biases do no harm: the weights already make the units different.
    b: new Array<number>(fanOut).fill(0),
  }));
}

export function orthogonal(n: number, seed: number, g = 1): Mat {
  const basis: Mat = [];
  for (const row of normals(n, n, uniforms(seed, 2 * n * n))) {
    // Gram–Schmidt, twice: the second pass removes what rounding left.
    let v = row;
    for (const q of [...basis, ...basis]) {
      const overlap = dot(v, q);
      v = v.map((x, i) => x - overlap * (q[i] as number));
    }
    const size = Math.sqrt(dot(v, v));
    basis.push(v.map((x) => x / size));
  }
  return map(basis, (x) => g * x);
}

export function propagate(X: Mat, Ws: Mat[], act: Act): { std: Vec; meanSq: Vec } {
  const [std, meanSq]: [Vec, Vec] = [[], []];
  let signal = X;
  for (const W of Ws) {
    signal = map(matmul(signal, transpose(W)), ACTIVATIONS[act]);
    const values = signal.flat();
    const mean = sum(values) / values.length;
    std.push(Math.sqrt(sum(values.map((v) => (v - mean) ** 2)) / values.length));
    meanSq.push(dot(values, values) / values.length);
  }
  return { std, meanSq };
}

const ACTIVATIONS = {
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  tanh: (z: number) => Math.tanh(z),
  relu: (z: number) => Math.max(0, z),
  linear: (z: number) => z,
};

/** U(−a, a) has variance a²/3. */
const boundOf = (std: number) => Math.sqrt(3) * std;
const dot = (a: Vec, b: Vec) => sum(a.map((v, i) => v * (b[i] as number)));

function drawn(fanOut: number, fanIn: number, scheme: Scheme, stream: Vec): Mat {
  const std = scheme.startsWith("xavier") ? xavier(fanIn, fanOut).std : kaimingStd(fanIn, "relu");
  const uniform = (bound: number) => map(rows(fanOut, fanIn, stream), (u) => bound * (2 * u - 1));
  if (scheme === "standard") return uniform(1 / Math.sqrt(fanIn));
  if (scheme.endsWith("uniform")) return uniform(boundOf(std));
  return map(normals(fanOut, fanIn, stream), (z) => std * z);
}

function normals(n: number, m: number, stream: Vec): Mat {
  return map(rows(n, m, stream), (u, i, j) => randn(u, stream[n * m + i * m + j] as number));
}

const rows = (n: number, m: number, stream: Vec): Mat =>
  Array.from({ length: n }, (_, i) => stream.slice(i * m, (i + 1) * m));
