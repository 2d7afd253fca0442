// caught by: running-values
// Corrects in the wrong direction: (N − 1)/N instead of N/(N − 1).

import type { Mat, Vec } from "@pravah/core/kit";
import {
  type BnOptions,
  type BnState,
  batchStats,
  updateRunning as follow,
  bnForwardTrain as right,
} from "../work.ts";

export * from "../work.ts";

export function updateRunning(s: BnState, mean: Vec, varBiased: Vec, n: number, momentum: number) {
  const smaller = varBiased.map((v) => v * ((n - 1) / n) ** 2);
  return follow(s, mean, smaller, n, momentum);
}

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const after = updateRunning(state, mean, varBiased, x.length, opt.momentum);
  return { ...right(x, gamma, beta, state, opt), state: after };
}
