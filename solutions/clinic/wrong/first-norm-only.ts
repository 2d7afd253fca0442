// caught by: diagnose-exploding
// Looks for a large norm in the first layer only.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const dWNorm = s.dWNorm.map((norm, l) => (l === 0 ? norm : Math.min(norm, 1e3)));
  return right({ ...s, dWNorm }, log);
}
