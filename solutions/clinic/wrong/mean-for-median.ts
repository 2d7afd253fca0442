// caught by: diagnose-decay
// Takes the mean of the norms: one loud layer hides all the others.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const mean = s.dWNorm.reduce((total, v) => total + v, 0) / s.dWNorm.length;
  const found = right(s, log);
  return found === "signal-decay" && !(mean < 1e-4) ? right({ ...s, actStd: [] }, log) : found;
}
