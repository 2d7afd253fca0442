// caught by: pick-best
// Of two equal runs it takes the larger rate.

import type { Vec } from "@pravah/core/kit";
import { pickLearningRate as right } from "../work.ts";

export * from "../work.ts";

export function pickLearningRate(curves: { lr: number; losses: Vec }[]) {
  const { best, diverged } = right(curves);
  const end = curves.find(({ lr }) => lr === best)?.losses.at(-1);
  const equal = curves.filter(({ losses, lr }) => losses.at(-1) === end && !diverged.includes(lr));
  return { best: Math.max(...equal.map(({ lr }) => lr)), diverged };
}
