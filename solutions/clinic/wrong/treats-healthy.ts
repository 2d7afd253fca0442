// caught by: healthy-untreated
// Treats a healthy network.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "healthy" ? [{ kind: "lr", lr: 0.01 }] : right(d);
}
