// caught by: diagnose-rate
// Calls it exploding when a norm of the log is above 1000: a rate that is too high does that as well.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const found = right(s, log);
  const wild = log.some(({ gradNorm }) => gradNorm > 1e3);
  return wild && (found === "healthy" || found === "lr-too-high") ? "exploding" : found;
}
