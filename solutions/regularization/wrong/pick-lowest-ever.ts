// caught by: pick-best
// Takes the lowest loss of a whole run; what counts is where it ends.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  const { diverged } = right(curves);
  const lowest = curves
    .filter(({ lr }) => !diverged.includes(lr))
    .sort((a, b) => Math.min(...a.losses) - Math.min(...b.losses) || a.lr - b.lr);
  return { best: lowest[0]?.lr as number, diverged };
}
