// caught by: stats-dead
// Calls a unit dead that is 0 for some sample.

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
  const deadFraction = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => {
      const units = transpose(a);
      const dead = units.filter((unit) => net.config.act === "relu" && unit.some((v) => v === 0));
      return dead.length / units.length;
    });
  return { ...right(net, X, labels), deadFraction };
}
