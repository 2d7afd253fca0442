// caught by: prescribe-decay
// Prescribes a larger rate where no signal arrives.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "signal-decay" ? [{ kind: "lr", lr: 1 }] : right(d);
}
