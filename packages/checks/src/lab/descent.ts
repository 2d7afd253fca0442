// Gradient descent in a check: the gradients come from the work, the engine takes the steps.

import { adam, clipByGlobalNorm, Engine, mul, sum } from "@pravah/core";

/**
 * Adam on one vector, after clipping the gradient to `maxNorm`.
 *
 * @param start all parameters in one list
 * @returns takes one step along a gradient of the same length; gives the parameters after it
 */
export function adamDescent(
  start: readonly number[],
  maxNorm: number,
): (gradient: readonly number[], learningRate: number) => number[] {
  const engine = new Engine();
  const shape = [start.length];
  const parameters = engine.parameter(shape, start);
  const optimizer = adam(engine);
  return (gradient, learningRate) => {
    // The gradient of w·g with respect to w is g.
    engine.step(() => engine.backward(sum(mul(parameters, engine.constant(shape, gradient)))));
    clipByGlobalNorm(engine, maxNorm);
    optimizer.learningRate = learningRate;
    optimizer.step();
    return parameters.toArray();
  };
}
