// caught by: diagnose-rate
// Compares the last loss with the first: a network that blew up and died ends low.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const ends = log.length > 1 ? log.slice(0, 1).concat(log.slice(-1)) : log;
  const found = right(s, log);
  if (found !== "lr-too-high") return found;
  return (ends[1]?.loss ?? 0) < (ends[0]?.loss ?? 0) ? "healthy" : found;
}
