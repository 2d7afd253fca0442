// caught by: treatment-cell
// Takes a forget bias of 0 for none: 0 is false.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  if (t.kind !== "cell" || t.forgetBias) return right(cfg, t);
  return { ...cfg, kind: t.cell };
}
