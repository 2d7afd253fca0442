// caught by: prescribe-exploding
// Prescribes L2 for weights that are too large: the first step has already exploded.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "exploding" ? [{ kind: "decay", lambda: 0.01 }] : right(d);
}
