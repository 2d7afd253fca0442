// caught by: pick-diverged
// Only looks for NaN and Infinity; a loss that climbs is as lost.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  return right(curves.map(({ lr, losses }) => ({ lr, losses: [Number.MAX_VALUE, ...losses] })));
}
