// caught by: train-values
// Normalises every row, that is LayerNorm: one mean per sample instead of one per feature.

import { type Mat, map, transpose, type Vec } from "@pravah/core/kit";
import {
  type BnOptions,
  type BnState,
  bnForwardTrain as right,
  batchStats as statsOfColumns,
} from "../work.ts";

export * from "../work.ts";

export function batchStats(x: Mat) {
  return statsOfColumns(transpose(x));
}

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const { mean, varBiased } = batchStats(x);
  const invStd = varBiased.map((v) => 1 / Math.sqrt(v + opt.eps));
  const xhat = map(x, (v, i) => (v - (mean[i] as number)) * (invStd[i] as number));
  const out = map(xhat, (v, _, j) => (gamma[j] as number) * v + (beta[j] as number));
  return { ...right(x, gamma, beta, state, opt), out, cache: { xhat, invStd, gamma } };
}
