// caught by: stats-nonfinite
// Never says that something is not finite.

import { collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  return { ...right(net, X, labels), nonFinite: false };
}
