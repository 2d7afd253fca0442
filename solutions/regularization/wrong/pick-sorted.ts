// caught by: pick-diverged
// Sorts the diverged rates; they are wanted in the order of the runs.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  const { best, diverged } = right(curves);
  return { best, diverged: diverged.sort((a, b) => a - b) };
}
