// caught by: diagnose-decay
// Fading activations are enough, however large the gradients are.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const found = right(s, log);
  const fading = (s.actStd.at(-1) ?? 1) < 1e-2 * (s.actStd[0] ?? 0);
  return found === "healthy" && fading ? "signal-decay" : found;
}
