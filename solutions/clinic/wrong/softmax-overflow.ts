// caught by: stats-huge-logits
// Takes exp of the logits as they are.

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
  const logits = forward(net, X).at(-1)?.z ?? [];
  const losses = logits.map((row, i) => {
    const exps = row.map(Math.exp);
    return -Math.log((exps[labels[i] as number] as number) / exps.reduce((a, b) => a + b));
  });
  const stats = right(net, X, labels);
  const loss = losses.reduce((total, v) => total + v, 0) / losses.length;
  return { ...stats, loss, nonFinite: stats.nonFinite || !Number.isFinite(loss) };
}
