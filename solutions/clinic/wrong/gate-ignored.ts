// caught by: treatment-cell
// Changes the cell and forgets its forget bias.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  return t.kind === "cell" ? { ...cfg, kind: t.cell } : right(cfg, t);
}
