// caught by: stats-gradients
// Pushes the norms in the order of the backward pass: from the output to the input.

import { collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const stats = right(net, X, labels);
  return {
    ...stats,
    dZNorm: [...stats.dZNorm].reverse(),
    dWNorm: [...stats.dWNorm].reverse(),
  };
}
