// caught by: stats-huge-logits
// Takes exp of the logits as they are.

import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const logits = forward(net, X).at(-1)?.z ?? [];
  const losses = logits.map((row, i) => {
    const exps = row.map(Math.exp);
    return -Math.log((exps[labels[i] as number] as number) / exps.reduce((a, b) => a + b));
  });
  const stats = right(net, X, labels);
  const loss = losses.reduce((total, v) => total + v, 0) / losses.length;
  return { ...stats, loss, nonFinite: stats.nonFinite || !Number.isFinite(loss) };
}
