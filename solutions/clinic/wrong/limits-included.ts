// caught by: diagnose-dead
// Takes the limit itself for ill: 0.9 instead of more than 0.9.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return s.deadFraction.some((fraction) => fraction >= 0.9) ? "dead-relu" : right(s, log);
}
