// caught by: prescribe-memory
// Prescribes clipping against forgetting.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "rnn-long-memory" ? [{ kind: "clip", maxNorm: 1 }] : right(d);
}
