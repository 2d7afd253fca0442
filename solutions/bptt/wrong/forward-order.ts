// caught by: backward-values
// Loops upwards: t = 0 first, and carries the gradient into the future.

import type { Mat } from "@pravah/core/kit";
import { type RnnStepCache, rnnBackward as right } from "../work.ts";

export * from "../work.ts";

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const mirrored = right([...dhs].reverse(), [...cache].reverse());
  const { dxs, dhNorms } = mirrored;
  return { ...mirrored, dxs: [...dxs].reverse(), dhNorms: [...dhNorms].reverse() };
}
