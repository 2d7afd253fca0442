// caught by: inputs-unchanged
// The running statistics follow the batches of the evaluation too.

import type { Mat, Vec } from "@pravah/core/kit";
import {
  type BnOptions,
  type BnState,
  batchStats,
  bnForwardEval as right,
  updateRunning,
} from "../work.ts";

export * from "../work.ts";

export function bnForwardEval(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions): Mat {
  const out = right(x, gamma, beta, state, opt);
  const { mean, varBiased } = batchStats(x);
  if (x.length > 1)
    Object.assign(state, updateRunning(state, mean, varBiased, x.length, opt.momentum));
  return out;
}
