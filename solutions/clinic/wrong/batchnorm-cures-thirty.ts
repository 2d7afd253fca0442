// caught by: prescribe-decay
// Prescribes BatchNorm for thirty relu layers, where it makes the gradient explode.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "signal-decay" ? [{ kind: "batchnorm" }] : right(d);
}
