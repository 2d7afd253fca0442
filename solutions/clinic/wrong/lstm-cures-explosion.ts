// caught by: prescribe-exploding
// Prescribes an LSTM instead of clipping.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "exploding" ? [{ kind: "cell", cell: "lstm", forgetBias: 1 }] : right(d);
}
