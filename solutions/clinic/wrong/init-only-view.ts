// caught by: diagnose-rate
// Ignores the log.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return log.length > 0 ? right(s, []) : right(s, log);
}
