// caught by: prescribe-vanishing
// Prescribes clipping, which only ever makes gradients smaller.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "vanishing-depth" ? [{ kind: "clip", maxNorm: 1 }] : right(d);
}
