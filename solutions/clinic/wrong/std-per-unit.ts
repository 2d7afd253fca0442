// caught by: stats-activations
// Takes the standard deviation of each unit and averages: how units differ is lost.

import { transpose } from "@pravah/core/kit";
import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const actStd = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => {
      const each = transpose(a).map((unit) => {
        const mean = unit.reduce((total, v) => total + v, 0) / unit.length;
        return Math.sqrt(unit.reduce((total, v) => total + (v - mean) ** 2, 0) / unit.length);
      });
      return each.reduce((total, v) => total + v, 0) / each.length;
    });
  return { ...right(net, X, labels), actStd };
}
