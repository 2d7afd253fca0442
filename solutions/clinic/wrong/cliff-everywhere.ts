// caught by: diagnose-cliff
// Asks for a peak of the norm in an MLP as well.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const timeNorm = s.timeNorm.length > 1 ? s.timeNorm : [1, 1];
  return right({ ...s, timeNorm }, log);
}
