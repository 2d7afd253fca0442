// caught by: running-values
// The running variance takes in the biased variance of the batch.

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
  const asIfUnbiased = varBiased.map((v) => (v * (n - 1)) / n);
  return follow(s, mean, asIfUnbiased, n, momentum);
}

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const after = updateRunning(state, mean, varBiased, x.length, opt.momentum);
  return { ...right(x, gamma, beta, state, opt), state: after };
}
