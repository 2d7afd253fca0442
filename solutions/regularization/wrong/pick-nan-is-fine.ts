// caught by: pick-diverged
// Only compares the end with the start; NaN is greater than nothing.

import type { Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  const lost = (losses: Vec) => (losses.at(-1) as number) > (losses[0] as number);
  const [winner] = curves
    .filter(({ losses }) => !lost(losses))
    .sort((a, b) => (a.losses.at(-1) as number) - (b.losses.at(-1) as number) || a.lr - b.lr);
  if (!winner) throw new Error("every run diverged");
  const diverged = curves.filter(({ losses }) => lost(losses)).map(({ lr }) => lr);
  return { best: winner.lr, diverged };
}
