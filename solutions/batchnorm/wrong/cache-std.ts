// caught by: train-cache
// Keeps σ under the name invStd, and divides by it in backward.

import type { Mat, Vec } from "@pravah/core/kit";
import {
  type BnCache,
  type BnOptions,
  type BnState,
  bnBackward as backward,
  bnForwardTrain as right,
} from "../work.ts";

export * from "../work.ts";

const inverse = (v: Vec) => v.map((entry) => 1 / entry);

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  const passed = right(x, gamma, beta, state, opt);
  return { ...passed, cache: { ...passed.cache, invStd: inverse(passed.cache.invStd) } };
}

export function bnBackward(dOut: Mat, cache: BnCache) {
  return backward(dOut, { ...cache, invStd: inverse(cache.invStd) });
}
