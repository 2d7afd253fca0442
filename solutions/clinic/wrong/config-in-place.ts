// caught by: inputs-unchanged
// Writes the treatment into the config that it was given.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  return Object.assign(cfg, right(cfg, t));
}
