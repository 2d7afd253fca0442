// Another right solution: loops, sin instead of cos, Householder reflections, running sums.

import { uniforms } from "@pravah/core/kit";

type Vec = number[];
type Mat = number[][];

export function fans(shape: number[]) {
  let receptive = 1;
  for (let d = 2; d < shape.length; d++) receptive *= shape[d] ?? 1;
  return { fanOut: (shape[0] ?? 0) * receptive, fanIn: (shape[1] ?? 0) * receptive };
}

export function gain(act: string, param?: number): number {
  if (act === "tanh") return 5 / 3;
  if (act === "selu") return 3 / 4;
  if (act === "relu") return 2 ** 0.5;
  if (act === "leaky_relu") return (2 / (1 + (param ?? 0.01) * (param ?? 0.01))) ** 0.5;
  return 1;
}

export function xavier(fanIn: number, fanOut: number, factor?: number) {
  const bound = (factor ?? 1) * Math.sqrt(6 / (fanIn + fanOut));
  return { bound, std: bound / Math.sqrt(3) };
}

export function kaimingStd(fan: number, act: string, param?: number): number {
  return Math.sqrt(gain(act, param) ** 2 / fan);
}

export function randn(u1: number, u2: number): number {
  const radius = Math.sqrt(2 * -Math.log1p(-u1));
  return radius * Math.sin(2 * u2 * Math.PI);
}

class Stream {
  #numbers: Vec;
  #next = 0;
  constructor(seed: number, count: number) {
    this.#numbers = uniforms(seed, count);
  }
  uniform() {
    return this.#numbers[this.#next++] ?? 0;
  }
  normal() {
    return randn(this.uniform(), this.uniform());
  }
}

function weights(fanOut: number, fanIn: number, scheme: string, stream: Stream): Mat {
  let std = Math.sqrt(2 / fanIn);
  if (scheme === "standard") std = 1 / Math.sqrt(3 * fanIn);
  else if (scheme[0] === "x") std = Math.sqrt(2 / (fanIn + fanOut));
  const W: Mat = [];
  for (let i = 0; i < fanOut; i++) {
    const row: Vec = [];
    for (let j = 0; j < fanIn; j++) {
      const normal = scheme.slice(-6) === "normal";
      row.push(std * (normal ? stream.normal() : Math.sqrt(3) * (1 - 2 * stream.uniform())));
    }
    W.push(row);
  }
  return W;
}

export function initMatrix(fanOut: number, fanIn: number, scheme: string, seed: number): Mat {
  return weights(fanOut, fanIn, scheme, new Stream(-seed, fanOut * fanIn * 2));
}

export function initNetwork(widths: number[], scheme: string, seed: number) {
  let needed = 0;
  for (let l = 1; l < widths.length; l++) needed += (widths[l - 1] ?? 0) * (widths[l] ?? 0);
  const stream = new Stream(seed, 2 * needed);
  const layers: { W: Mat; b: Vec }[] = [];
  for (let l = 1; l < widths.length; l++) {
    const out = widths[l] ?? 0;
    const b: Vec = [];
    while (b.length < out) b.push(0);
    layers.push({ W: weights(out, widths[l - 1] ?? 0, scheme, stream), b });
  }
  return layers;
}

/** A product of n random reflections, I − 2vvᵀ/‖v‖² each. */
export function orthogonal(n: number, seed: number, factor?: number): Mat {
  const stream = new Stream(seed, 2 * n * n);
  const Q: Mat = [];
  for (let i = 0; i < n; i++) Q.push(new Array(n).fill(0).fill(factor ?? 1, i, i + 1));
  for (let k = 0; k < n; k++) {
    const v: Vec = [];
    let length = 0;
    for (let i = 0; i < n; i++) {
      v.push(stream.normal());
      length += (v[i] ?? 0) ** 2;
    }
    for (const row of Q) {
      let along = 0;
      for (let i = 0; i < n; i++) along += (row[i] ?? 0) * (v[i] ?? 0);
      for (let i = 0; i < n; i++) row[i] = (row[i] ?? 0) - (2 * along * (v[i] ?? 0)) / length;
    }
  }
  return Q;
}

export function propagate(X: Mat, Ws: Mat[], act: string) {
  const std: Vec = [];
  const meanSq: Vec = [];
  let h = X;
  for (const W of Ws) {
    let [count, mean, spread, squares] = [0, 0, 0, 0];
    h = h.map((x) =>
      W.map((w) => {
        let z = 0;
        for (let j = 0; j < x.length; j++) z += (w[j] ?? 0) * (x[j] ?? 0);
        let a = z;
        if (act === "relu" && z < 0) a = 0;
        if (act === "tanh") a = 1 - 2 / (Math.exp(2 * z) + 1);
        if (act === "sigmoid") a = (1 + Math.tanh(z / 2)) / 2;
        count++;
        const before = a - mean;
        mean += before / count;
        spread += before * (a - mean);
        squares += a ** 2;
        return a;
      }),
    );
    std.push(Math.sqrt(spread / count));
    meanSq.push(squares / count);
  }
  return { meanSq, std };
}
