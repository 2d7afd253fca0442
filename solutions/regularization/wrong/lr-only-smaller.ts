// caught by: pick-best
// Takes the smallest rate that did not diverge: stable, and slow.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  const { diverged } = right(curves);
  const stable = curves.map(({ lr }) => lr).filter((lr) => !diverged.includes(lr));
  return { best: Math.min(...stable), diverged };
}
