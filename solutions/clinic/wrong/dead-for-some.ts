// caught by: stats-dead
// Calls a unit dead that is 0 for some sample.

import { transpose } from "@pravah/core/kit";
import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const deadFraction = forward(net, X)
    .slice(0, -1)
    .map(({ a }) => {
      const units = transpose(a);
      const dead = units.filter((unit) => net.config.act === "relu" && unit.some((v) => v === 0));
      return dead.length / units.length;
    });
  return { ...right(net, X, labels), deadFraction };
}
