// Stochastic gradient descent.

import type { Engine } from "../autodiff/engine.ts";
import { ArgumentError } from "../tensor/errors.ts";

/**
 * One step W ← W − lr·∂L/∂W on all parameters of the engine, after `backward`.
 *
 * @param learningRate finite and ≥ 0
 * @throws {ArgumentError} otherwise
 */
export function sgdStep(engine: Engine, learningRate: number): void {
  if (!(learningRate >= 0 && Number.isFinite(learningRate))) {
    throw new ArgumentError(
      `sgdStep: learning rate is ${learningRate}, expected a finite number ≥ 0`,
    );
  }
  const { parameters, gradients, kernels } = engine;
  const size = parameters.used;
  const all = { memory: parameters, offset: 0, size };
  kernels.scale(-learningRate, { memory: gradients, offset: 0, size }, all, "add");
}
