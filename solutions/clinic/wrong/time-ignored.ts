// caught by: diagnose-memory
// Does not look at the gradient over time.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return s.timeNorm.length > 1 ? right({ ...s, timeNorm: [1, 1] }, log) : right(s, log);
}
