// caught by: schedule-cosine
// A quarter of the wave: it ends with its steepest fall.

import { schedule as right } from "../work.ts";

export * from "../work.ts";

export function schedule(...[kind, lr, t, T]: Parameters<typeof right>): number {
  if (kind === "cosine") return t < T ? lr * Math.cos((Math.PI * t) / (2 * T)) : 0;
  return right(kind, lr, t, T);
}
