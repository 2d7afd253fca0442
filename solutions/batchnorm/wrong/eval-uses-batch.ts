// caught by: eval-rows-alone
// Evaluates with the statistics of the batch that happens to be there.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, batchStats, bnForwardEval as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardEval(x: Mat, gamma: Vec, beta: Vec, _state: BnState, opt: BnOptions): Mat {
  const { mean, varBiased } = batchStats(x);
  return right(x, gamma, beta, { runningMean: mean, runningVar: varBiased }, opt);
}
