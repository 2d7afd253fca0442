// caught by: prescribe-rate
// Prescribes a rate so small that nothing is learnt.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "lr-too-high" ? [{ kind: "lr", lr: 1e-6 }] : right(d);
}
