// caught by: schedule-step
// Drops one step after half and after three quarters.

import { schedule as right } from "../work.ts";

export * from "../work.ts";

export function schedule(...[kind, lr, t, T]: Parameters<typeof right>): number {
  if (kind === "step") return t > 0 ? right(kind, lr, t - 1, T) : lr;
  return right(kind, lr, t, T);
}
