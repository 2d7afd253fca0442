// caught by: diagnose-dead
// Looks for dead units in the first layer only.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return right({ ...s, deadFraction: s.deadFraction.slice(0, 1) }, log);
}
