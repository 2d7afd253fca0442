// caught by: train-values
// Normalises with the unbiased variance, divided by N − 1.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, batchStats, bnForwardTrain as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const unbiased = varBiased.map((v) => (v * x.length) / (x.length - 1));
  const invStd = unbiased.map((v) => 1 / Math.sqrt(v + opt.eps));
  const xhat = map(x, (v, _, j) => (v - (mean[j] as number)) * (invStd[j] as number));
  const out = map(xhat, (v, _, j) => (gamma[j] as number) * v + (beta[j] as number));
  return { ...right(x, gamma, beta, state, opt), out, cache: { xhat, invStd, gamma } };
}
