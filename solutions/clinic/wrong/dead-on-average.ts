// caught by: diagnose-dead
// Averages the dead units over the layers: one dead layer stops everything.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const mean = s.deadFraction.reduce((total, v) => total + v, 0) / s.deadFraction.length;
  return right({ ...s, deadFraction: [mean] }, log);
}
