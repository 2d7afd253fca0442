// caught by: stats-activations
// Divides the squares by one less than there are entries.

import { collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const { actStd, ...stats } = right(net, X, labels);
  const widened = actStd.map((std, l) => {
    const entries = X.length * (net.layers[l]?.W.length ?? 0);
    return std * Math.sqrt(entries / (entries - 1));
  });
  return { ...stats, actStd: widened };
}
