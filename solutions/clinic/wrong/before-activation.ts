// caught by: stats-activations
// Measures z instead of the activations.

import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

function std(values: number[]): number {
  const mean = values.reduce((total, v) => total + v, 0) / values.length;
  return Math.sqrt(values.reduce((total, v) => total + (v - mean) ** 2, 0) / values.length);
}

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const actStd = forward(net, X)
    .slice(0, -1)
    .map(({ z }) => std(z.flat()));
  return { ...right(net, X, labels), actStd };
}
