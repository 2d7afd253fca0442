// caught by: train-values
// The root is missing: divides by the variance.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, batchStats, bnForwardTrain as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const invStd = varBiased.map((v) => 1 / (v + opt.eps));
  const xhat = map(x, (v, _, j) => (v - (mean[j] as number)) * (invStd[j] as number));
  const out = map(xhat, (v, _, j) => (gamma[j] as number) * v + (beta[j] as number));
  return { ...right(x, gamma, beta, state, opt), out, cache: { xhat, invStd, gamma } };
}
