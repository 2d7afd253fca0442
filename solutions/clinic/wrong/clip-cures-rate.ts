// caught by: prescribe-rate
// Prescribes clipping: every step is then long, and in the same bad direction.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "lr-too-high" ? [{ kind: "clip", maxNorm: 1 }] : right(d);
}
