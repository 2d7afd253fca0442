// The gradient of an operation or a layer against central differences, at random numbers.

import { expect } from "vitest";
import {
  checkGradients,
  createRandom,
  Engine,
  mul,
  type Random,
  sum,
  type Var,
} from "../src/index.ts";

export const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** Numbers of size 0.2 … 2 with random signs: away from kinks at 0. */
export function awayFromZero(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.uniform(0.2, 2) * (random.int(2) * 2 - 1));
}

/**
 * Worst relative error of the gradient of Σ f(inputs) ⊙ G, for a random G, with respect to all
 * parameters: the inputs of the given shapes, and those that `build` makes.
 */
export function gradientError(
  seed: number,
  inputShapes: readonly (readonly number[])[],
  build: (engine: Engine, random: Random) => (...inputs: Var[]) => Var,
): number {
  const random = createRandom(seed);
  const engine = new Engine();
  const f = build(engine, random);
  const inputs = inputShapes.map((shape) =>
    engine.parameter(shape, awayFromZero(random, sizeOf(shape))),
  );
  const outShape = engine.step(() => [...f(...inputs).shape]);
  const weights = engine.constant(outShape, awayFromZero(random, sizeOf(outShape)));
  const { worstError, compared } = checkGradients(engine, () => sum(mul(f(...inputs), weights)));
  const entries = engine.parameterList.reduce((count, { slice }) => count + slice.size, 0);
  expect(compared).toBe(entries);
  return worstError;
}
