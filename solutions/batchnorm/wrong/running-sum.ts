// caught by: running-values
// Adds the share of the new batch without taking the old one back.

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
  const zeros = s.runningMean.map(() => 0);
  const share = follow({ runningMean: zeros, runningVar: zeros }, mean, varBiased, n, momentum);
  return {
    runningMean: s.runningMean.map((v, j) => v + (share.runningMean[j] as number)),
    runningVar: s.runningVar.map((v, j) => v + (share.runningVar[j] as number)),
  };
}

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const after = updateRunning(state, mean, varBiased, x.length, opt.momentum);
  return { ...right(x, gamma, beta, state, opt), state: after };
}
