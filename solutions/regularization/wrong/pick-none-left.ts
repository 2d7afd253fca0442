// caught by: pick-diverged
// Names a rate although every run diverged.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  try {
    return right(curves);
  } catch {
    const rates = curves.map(({ lr }) => lr);
    return { best: Math.min(...rates), diverged: rates };
  }
}
