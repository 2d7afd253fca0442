// caught by: treatment-cell
// Sets a forget bias of 0 where the treatment names none.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  const treated = right(cfg, t);
  return t.kind === "cell" ? { ...treated, forgetBias: t.forgetBias ?? 0 } : treated;
}
