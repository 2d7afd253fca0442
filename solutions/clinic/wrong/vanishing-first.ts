// caught by: diagnose-vanishing
// Asks for the ratio before everything else.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return (s.dWNorm[0] ?? 0) < 1e-3 * (s.dWNorm.at(-1) ?? 0) ? "vanishing-depth" : right(s, log);
}
