// caught by: diagnose-cliff
// Compares the peak with the mean, which the peak itself pulls up.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const norms = log.map(({ gradNorm }) => gradNorm);
  const mean = norms.reduce((total, v) => total + v, 0) / norms.length;
  const calm = Math.max(...norms) <= 10 * mean;
  return right(s, calm ? log.map((entry) => ({ ...entry, gradNorm: 1 })) : log);
}
