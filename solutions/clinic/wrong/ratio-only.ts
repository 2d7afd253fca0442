// caught by: diagnose-decay
// Looks at the first and the last norm, and at nothing else.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const ratio = (s.dWNorm[0] ?? 0) / (s.dWNorm.at(-1) ?? 0);
  return ratio < 1e-3 ? "vanishing-depth" : right({ ...s, actStd: [] }, log);
}
