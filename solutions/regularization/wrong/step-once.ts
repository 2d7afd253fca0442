// caught by: schedule-step
// Drops at half, and never again.

import { schedule as right } from "../work.ts";

export * from "../work.ts";

export function schedule(...[kind, lr, t, T]: Parameters<typeof right>): number {
  if (kind === "step") return t < T / 2 ? lr : lr / 10;
  return right(kind, lr, t, T);
}
