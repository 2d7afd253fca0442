// caught by: diagnose-exploding
// Compares norms with > alone: a NaN is never larger.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return right({ ...s, dWNorm: s.dWNorm.filter((norm) => !Number.isNaN(norm)) }, log);
}
