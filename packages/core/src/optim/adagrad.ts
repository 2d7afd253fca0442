// Adagrad: divides by the root of the sum of all squares so far; steps only ever get smaller.

import type { Engine } from "../autodiff/engine.ts";
import { requireNumber } from "../tensor/require.ts";
import { makeOptimizer, type Optimizer, requireDecay, withWeightDecay } from "./optimizer.ts";

export interface AdagradOptions {
  /** 0.01 by default. */
  learningRate?: number;
  /** Added outside the root; 1e-10 by default. */
  epsilon?: number;
  /** λ of L2: λ·w is added to the gradient. */
  weightDecay?: number;
}

/**
 * v ← v + g², w ← w − lr·g/(√v + ε).
 *
 * @throws {ArgumentError} on an option out of range
 * @see Duchi, Hazan, Singer 2011; conventions of PyTorch's Adagrad
 */
export function adagrad(
  engine: Engine,
  { learningRate = 0.01, epsilon = 1e-10, weightDecay = 0 }: AdagradOptions = {},
): Optimizer {
  requireNumber("adagrad", "epsilon", epsilon, epsilon >= 0, "a finite number ≥ 0");
  requireDecay("adagrad", weightDecay);
  const names = ["scratch", "v"] as const;
  return makeOptimizer(engine, "adagrad", learningRate, names, (blocks, { scratch, v }, lr) => {
    const g = withWeightDecay(engine, blocks, weightDecay, scratch);
    engine.kernels.adagrad(blocks.w, g, v, lr, epsilon);
  });
}
