// caught by: diagnose-rate
// Compares losses with > alone: NaN is never larger.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const losses = log.filter(({ loss }) => !Number.isNaN(loss));
  return right(s, losses.length === log.length ? log : losses);
}
