// caught by: treatment-keeps-rest
// Sets the biases to 0 along with new weights.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  const treated = right(cfg, t);
  return t.kind === "init" ? { ...treated, bias: 0 } : treated;
}
