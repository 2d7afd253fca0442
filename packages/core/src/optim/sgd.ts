// Stochastic gradient descent, with momentum, Nesterov's look-ahead and L2.

import type { Engine } from "../autodiff/engine.ts";
import { ArgumentError } from "../tensor/errors.ts";
import { requireNumber } from "../tensor/require.ts";
import { makeOptimizer, type Optimizer, requireDecay, withWeightDecay } from "./optimizer.ts";

export interface SgdOptions {
  learningRate: number;
  /** μ in [0, 1); 0 by default. The first step's buffer is the gradient itself. */
  momentum?: number;
  /** Weakens what enters the buffer; 0 by default. */
  dampening?: number;
  nesterov?: boolean;
  /** λ of L2: λ·w is added to the gradient. For SGD this is weight decay. */
  weightDecay?: number;
}

/**
 * b ← μ·b + (1 − dampening)·g, w ← w − lr·b (Nesterov: w ← w − lr·(g + μ·b)).
 *
 * @throws {ArgumentError} on an option out of range, or Nesterov without momentum
 * @see Polyak 1964; Sutskever et al. 2013; conventions of PyTorch's SGD
 */
export function sgd(
  engine: Engine,
  { learningRate, momentum = 0, dampening = 0, nesterov = false, weightDecay = 0 }: SgdOptions,
): Optimizer {
  requireNumber("sgd", "momentum", momentum, momentum >= 0 && momentum < 1, "a number in [0, 1)");
  requireNumber("sgd", "dampening", dampening, true, "a finite number");
  requireDecay("sgd", weightDecay);
  if (nesterov && (momentum === 0 || dampening !== 0)) {
    throw new ArgumentError("sgd: nesterov needs momentum > 0 and dampening 0");
  }
  const { kernels } = engine;
  if (momentum === 0)
    return makeOptimizer(engine, "sgd", learningRate, ["scratch"], (blocks, { scratch }, lr) => {
      const g = withWeightDecay(engine, blocks, weightDecay, scratch);
      kernels.scale(-lr, g, blocks.w, "add");
    });
  const names = ["scratch", "average"] as const;
  return makeOptimizer(
    engine,
    "sgd",
    learningRate,
    names,
    (blocks, { scratch, average }, lr, t) => {
      const g = withWeightDecay(engine, blocks, weightDecay, scratch);
      const settings = { learningRate: lr, momentum, dampening, nesterov, first: t === 1 };
      kernels.sgdMomentum(blocks.w, g, average, settings);
    },
  );
}
