// caught by: diagnose-dead
// Reports a gradient of exactly 0 as vanishing.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const silent = s.dWNorm.length > 0 && s.dWNorm.every((norm) => norm === 0);
  return silent ? "vanishing-depth" : right(s, log);
}
