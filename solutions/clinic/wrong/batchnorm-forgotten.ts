// caught by: treatment-sets
// Gives back the old config for a batchnorm.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  return t.kind === "batchnorm" ? { ...cfg } : right(cfg, t);
}
