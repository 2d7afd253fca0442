// caught by: stats-gradients
// Adds the losses of the samples up instead of taking their mean.

import { collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const stats = right(net, X, labels);
  const timesN = (norms: number[]) => norms.map((norm) => norm * X.length);
  return {
    ...stats,
    loss: stats.loss * X.length,
    dZNorm: timesN(stats.dZNorm),
    dWNorm: timesN(stats.dWNorm),
  };
}
