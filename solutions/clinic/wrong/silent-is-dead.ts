// caught by: stats-dead
// Calls a silent tanh unit dead, whose slope is 1.

import { transpose } from "@pravah/core/kit";
import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const deadFraction = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => {
      const units = transpose(a);
      return units.filter((unit) => unit.every((v) => v === 0)).length / units.length;
    });
  return { ...right(net, X, labels), deadFraction };
}
