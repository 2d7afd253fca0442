// caught by: diagnose-dead
// Asks for the explosion before it looks for dead units.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const found = right({ ...s, deadFraction: [] }, []);
  return found === "exploding" ? found : right(s, log);
}
