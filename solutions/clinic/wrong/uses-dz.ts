// caught by: diagnose-vanishing
// Compares ∂L/∂z instead of ∂L/∂W.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  const [first, last] = [s.dZNorm[0] ?? 0, s.dZNorm.at(-1) ?? 0];
  const found = right({ ...s, dWNorm: s.dWNorm.map((norm) => Math.max(norm, 1e-3)) }, log);
  return found === "healthy" && first < 1e-3 * last ? "vanishing-depth" : right(s, log);
}
