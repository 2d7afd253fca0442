// caught by: stats-dead
// Takes the fraction of zeros: half of them are normal in a relu layer.

import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const deadFraction = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => {
      const values = a.flat();
      const zeros = values.filter((v) => net.config.act === "relu" && v === 0);
      return zeros.length / values.length;
    });
  return { ...right(net, X, labels), deadFraction };
}
