// caught by: diagnose-decay
// With an even number of norms, takes the upper one of the two in the middle.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const upper = [...s.dWNorm].sort((a, b) => a - b)[s.dWNorm.length >> 1] ?? 0;
  const found = right(s, log);
  return found === "signal-decay" && upper >= 1e-4 ? right({ ...s, actStd: [] }, log) : found;
}
