// caught by: pick-diverged
// One loss above the start, and the run is thrown away.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  return right(
    curves.map(({ lr, losses }) => ({
      lr,
      losses: losses.some((loss) => loss > (losses[0] as number)) ? [Number.NaN] : losses,
    })),
  );
}
