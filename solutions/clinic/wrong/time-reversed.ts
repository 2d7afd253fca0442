// caught by: diagnose-memory
// Takes the first entry of timeNorm for the latest step.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return right({ ...s, timeNorm: [...s.timeNorm].reverse() }, log);
}
