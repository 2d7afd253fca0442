// RMSProp: divides by a moving root mean square of the gradient.

import type { Engine } from "../autodiff/engine.ts";
import { requireNumber } from "../tensor/require.ts";
import {
  makeOptimizer,
  type Optimizer,
  requireAverage,
  requireDecay,
  withWeightDecay,
} from "./optimizer.ts";

export interface RmspropOptions {
  /** 0.01 by default. */
  learningRate?: number;
  /** Memory of the mean square; 0.99 by default. */
  alpha?: number;
  /** Added outside the root; 1e-8 by default. */
  epsilon?: number;
  momentum?: number;
  /** Subtracts the squared mean: the variance instead of the mean square. */
  centered?: boolean;
  /** λ of L2: λ·w is added to the gradient. */
  weightDecay?: number;
}

/**
 * v ← αv + (1−α)g² without bias correction, w ← w − lr·g/(√v + ε).
 *
 * @throws {ArgumentError} on an option out of range
 * @see Tieleman, Hinton 2012, lecture 6.5; Graves 2013 (centered); conventions of PyTorch
 */
export function rmsprop(
  engine: Engine,
  {
    learningRate = 0.01,
    alpha = 0.99,
    epsilon = 1e-8,
    momentum = 0,
    centered = false,
    weightDecay = 0,
  }: RmspropOptions = {},
): Optimizer {
  requireAverage("rmsprop", "alpha", alpha);
  requireAverage("rmsprop", "momentum", momentum);
  requireNumber("rmsprop", "epsilon", epsilon, epsilon >= 0, "a finite number ≥ 0");
  requireDecay("rmsprop", weightDecay);
  const names = ["scratch", "v", "mean", "direction", "average"] as const;
  return makeOptimizer(engine, "rmsprop", learningRate, names, (blocks, buffers, lr) => {
    const { scratch, v, mean, direction, average } = buffers;
    const { kernels } = engine;
    const g = withWeightDecay(engine, blocks, weightDecay, scratch);
    kernels.rmspropDirection(g, v, centered ? mean : null, { alpha, epsilon }, direction);
    kernels.combine(momentum, average, 1, direction, average);
    kernels.scale(-lr, average, blocks.w, "add");
  });
}
