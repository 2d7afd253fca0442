// caught by: stats-saturated
// Takes 5 % of 1 for sigmoid as well, whose slope is at most 1/4.

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
  if (net.config.act !== "sigmoid") return stats;
  const saturatedFraction = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => a.flat().filter((v) => v * (1 - v) < 0.05).length / a.flat().length);
  return { ...stats, saturatedFraction };
}
