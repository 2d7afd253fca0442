// caught by: treatment-sets
// Puts λ into the learning rate.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  return t.kind === "decay" ? { ...cfg, lr: t.lambda } : right(cfg, t);
}
