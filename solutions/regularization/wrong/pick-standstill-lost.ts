// caught by: pick-best
// Counts a run that ends where it began as diverged.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  return right(
    curves.map(({ lr, losses }) => ({
      lr,
      losses: losses.at(-1) === losses[0] ? [Number.NaN] : losses,
    })),
  );
}
