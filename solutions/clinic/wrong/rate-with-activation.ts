// caught by: treatment-keeps-rest
// Lowers the rate along with a new activation.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  const treated = right(cfg, t);
  return t.kind === "act" ? { ...treated, lr: cfg.lr / 10 } : treated;
}
