// caught by: prescribe-vanishing
// Prescribes better weights: the slope of sigmoid is still at most 1/4.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "vanishing-depth" ? [{ kind: "init", scheme: "he-normal" }] : right(d);
}
