// caught by: diagnose-exploding
// Takes a large loss for an explosion.

import { diagnose as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return right({ ...s, nonFinite: s.nonFinite || s.loss > 1e3 }, log);
}
