// caught by: diagnose-cliff
// Asks for the rate before it asks for the cliff.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

/** With the peaks taken away: is there another explanation? */
function cliffLast(s: Args[0], log: Args[1]): ReturnType<typeof right> {
  const other = right(
    s,
    log.map((entry) => ({ ...entry, gradNorm: 1 })),
  );
  return other === "healthy" ? "exploding" : other;
}

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const found = right(s, log);
  return found === "exploding" ? cliffLast(s, log) : found;
}
