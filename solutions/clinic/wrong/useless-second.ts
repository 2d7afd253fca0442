// caught by: prescribe-dead
// Adds a treatment that helps nobody behind a good one.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "healthy" ? [] : [...right(d), { kind: "act", act: "leaky_relu" }];
}
