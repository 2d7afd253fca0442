// caught by: train-values
// One γ and one β for all features.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, batchStats, bnForwardTrain as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const invStd = varBiased.map((v) => 1 / Math.sqrt(v + opt.eps));
  const xhat = map(x, (v, _, j) => (v - (mean[j] as number)) * (invStd[j] as number));
  const out = map(xhat, (v) => (gamma[0] as number) * v + (beta[0] as number));
  return { ...right(x, gamma, beta, state, opt), out, cache: { xhat, invStd, gamma } };
}
