// caught by: train-values
// Normalises the batch with the running statistics, in training too.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, bnForwardEval, bnForwardTrain as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const invStd = state.runningVar.map((v) => 1 / Math.sqrt(v + opt.eps));
  const xhat = map(x, (v, _, j) => (v - (state.runningMean[j] as number)) * (invStd[j] as number));
  const out = bnForwardEval(x, gamma, beta, state, opt);
  return { ...right(x, gamma, beta, state, opt), out, cache: { xhat, invStd, gamma } };
}
