// caught by: backward-norms
// Forgets the root at the end.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward as right } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const back = right(dhs, cache);
  return { ...back, dhNorms: back.dhNorms.map((norm) => norm ** 2) };
}
