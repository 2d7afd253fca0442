// caught by: running-values
// Momentum as Keras counts it, the weight of the OLD value.

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
  return follow(s, mean, varBiased, n, 1 - momentum);
}

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const after = updateRunning(state, mean, varBiased, x.length, opt.momentum);
  return { ...right(x, gamma, beta, state, opt), state: after };
}
