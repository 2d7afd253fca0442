// caught by: diagnose-rate
// Waits for a peak of ten times: a loss that only climbs is not seen.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const found = right(s, log);
  if (found !== "lr-too-high") return found;
  const start = log[0]?.loss ?? 0;
  return log.every(({ loss }) => loss <= 10 * start) ? "healthy" : found;
}
