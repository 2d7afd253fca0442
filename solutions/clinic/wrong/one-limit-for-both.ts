// caught by: stats-saturated
// Takes 5 % of 1 for sigmoid as well, whose slope is at most 1/4.

import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const stats = right(net, X, labels);
  if (net.config.act !== "sigmoid") return stats;
  const saturatedFraction = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => a.flat().filter((v) => v * (1 - v) < 0.05).length / a.flat().length);
  return { ...stats, saturatedFraction };
}
