// caught by: stats-saturated
// Looks at the value, above 0.99, instead of the slope: the lower end is not seen.

import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const saturatedFraction = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => {
      const bounded = net.config.act === "sigmoid" || net.config.act === "tanh";
      return a.flat().filter((v) => bounded && v > 0.99).length / a.flat().length;
    });
  return { ...right(net, X, labels), saturatedFraction };
}
