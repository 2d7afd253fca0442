// caught by: stats-gradients
// Measures the weights instead of their gradient.

import { collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const dWNorm = net.layers.map(({ W }) => Math.hypot(...W.flat()));
  return { ...right(net, X, labels), dWNorm };
}
