// caught by: running-laws
// Always 0.1, whatever momentum says.

import type { Mat, Vec } from "@pravah/core/kit";
import {
  type BnOptions,
  type BnState,
  batchStats,
  updateRunning as follow,
  bnForwardTrain as right,
} from "../work.ts";

export * from "../work.ts";

export function updateRunning(s: BnState, mean: Vec, varBiased: Vec, n: number, _momentum: number) {
  return follow(s, mean, varBiased, n, 0.1);
}

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const after = updateRunning(state, mean, varBiased, x.length, opt.momentum);
  return { ...right(x, gamma, beta, state, opt), state: after };
}
