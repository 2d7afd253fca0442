// caught by: prescribe-dead
// Prescribes leaky_relu for a bias of −3: the signal stays dead.

import { prescribe as right } from "../work.ts";

export * from "../work.ts";

export function prescribe(d: Parameters<typeof right>[0]): ReturnType<typeof right> {
  return d === "dead-relu" ? [{ kind: "act", act: "leaky_relu" }] : right(d);
}
