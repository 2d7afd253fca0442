// caught by: stats-nonfinite
// Writes relu as z > 0 ? z : 0, which turns a NaN into a harmless 0.

import { collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  if (net.config.act !== "relu") return right(net, X, labels);
  const [first, ...rest] = net.layers;
  if (first === undefined) return right(net, X, labels);
  const isLost = first.W.map((row) => row.some(Number.isNaN));
  const W = first.W.map((row, unit) => (isLost[unit] ? row.map(() => 0) : row));
  const b = first.b.map((bias, unit) => (isLost[unit] ? -1 : bias));
  return right({ ...net, layers: [{ W, b }, ...rest] }, X, labels);
}
