// caught by: diagnose-total
// Refuses to look at a network in which something is not finite.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const values = [s.loss, ...s.actStd, ...s.dZNorm, ...s.dWNorm, ...log.map(({ loss }) => loss)];
  if (values.some(Number.isNaN)) throw new RangeError("NaN in the measurements");
  return right(s, log);
}
