// caught by: inputs-unchanged
// Sorts the norms that it was given in order to find their median.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const answer = right(s, log);
  if (answer === "signal-decay" || answer === "healthy") s.dWNorm.sort((a, b) => a - b);
  return answer;
}
