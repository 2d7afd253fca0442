// caught by: prescribe-vanishing
// Prescribes a larger rate for a vanishing gradient.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "vanishing-depth" ? [{ kind: "lr", lr: 5 }] : right(d);
}
