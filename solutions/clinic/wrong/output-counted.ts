// caught by: stats-by-hand
// Counts the logits as a hidden layer.

import { type Mat, map, matmul, transpose } from "@pravah/core/kit";
import { collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

const BENDS = {
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  relu: (z: number) => Math.max(0, z),
  leaky_relu: (z: number) => (z > 0 ? z : 0.01 * z),
  linear: (z: number) => z,
};

/** Every layer's z and a. */
function forward({ config, layers }: Args[0], X: Mat): { z: Mat; a: Mat }[] {
  let a = X;
  return layers.map(({ W, b }, l) => {
    const z = map(matmul(a, transpose(W)), (v, _, unit) => v + (b[unit] as number));
    a = l < layers.length - 1 ? map(z, BENDS[config.act]) : z;
    return { z, a };
  });
}

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const stats = right(net, X, labels);
  const logits = forward(net, X).at(-1)?.z.flat() ?? [];
  const mean = logits.reduce((total, v) => total + v, 0) / logits.length;
  const squares = logits.reduce((total, v) => total + (v - mean) ** 2, 0);
  return { ...stats, actStd: [...stats.actStd, Math.sqrt(squares / logits.length)] };
}
