// Adam and AdamW: every parameter has its own step size, from the size of its past gradients.

import type { Engine } from "../autodiff/engine.ts";
import { requireNumber } from "../tensor/require.ts";
import {
  makeOptimizer,
  type Optimizer,
  requireAverage,
  requireDecay,
  withWeightDecay,
} from "./optimizer.ts";

export interface AdamOptions {
  /** 0.001 by default. */
  learningRate?: number;
  /** Memory of the mean; 0.9 by default. */
  beta1?: number;
  /** Memory of the mean square; 0.999 by default. */
  beta2?: number;
  /** Added outside the root; 1e-8 by default. */
  epsilon?: number;
  /** λ; 0 by default for `adam`, 0.01 for `adamW`. */
  weightDecay?: number;
}

/**
 * w ← w − lr·m̂/(√v̂ + ε), with bias-corrected averages. `weightDecay` is L2: λ·w is added to the
 * gradient, so weights with large gradients are hardly decayed.
 *
 * @throws {ArgumentError} on an option out of range
 * @see Kingma, Ba 2015, Algorithm 1
 */
export function adam(engine: Engine, options: AdamOptions = {}): Optimizer {
  const { weightDecay = 0, ...rest } = options;
  return make(engine, "adam", { ...rest, weightDecay }, false);
}

/**
 * Adam with decoupled weight decay: w ← (1 − lr·λ)·w first, then Adam's step.
 *
 * @throws {ArgumentError} on an option out of range
 * @see Loshchilov, Hutter 2019, Algorithm 2
 */
export function adamW(engine: Engine, options: AdamOptions = {}): Optimizer {
  const { weightDecay = 0.01, ...rest } = options;
  return make(engine, "adamW", { ...rest, weightDecay }, true);
}

function make(
  engine: Engine,
  name: string,
  options: AdamOptions & { weightDecay: number },
  decoupled: boolean,
): Optimizer {
  const { learningRate = 1e-3, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay } = options;
  requireAverage(name, "beta1", beta1);
  requireAverage(name, "beta2", beta2);
  requireNumber(name, "epsilon", epsilon, epsilon >= 0, "a finite number ≥ 0");
  requireDecay(name, weightDecay);
  const names = ["scratch", "m", "v"] as const;
  return makeOptimizer(engine, name, learningRate, names, (blocks, { scratch, m, v }, lr, t) => {
    const { kernels } = engine;
    if (decoupled) kernels.scale(-lr * weightDecay, blocks.w, blocks.w, "add");
    const g = withWeightDecay(engine, blocks, decoupled ? 0 : weightDecay, scratch);
    kernels.adam(blocks.w, g, m, v, { learningRate: lr, beta1, beta2, epsilon, t });
  });
}
