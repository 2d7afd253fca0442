// caught by: diagnose-healthy
// Finds nobody ill.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return s.loss === log.length ? right(s, log) : "healthy";
}
