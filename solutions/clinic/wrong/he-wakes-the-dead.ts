// caught by: prescribe-dead
// Prescribes other weights where the bias is the cause.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "dead-relu" ? [{ kind: "init", scheme: "he-normal" }] : right(d);
}
