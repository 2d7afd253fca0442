// The stacks of experiment B3, of which several figures show something: equal layers, 64 random samples,
// mean squared error, the first step.

import {
  batchOf,
  createRandom,
  Engine,
  gradientNorms,
  type Layer,
  linear,
  mse,
  normalRows,
  type Random,
  type Var,
  type Weights,
} from "@pravah/core";

/** Units of every layer. */
export const WIDTH = 50;
const BATCH = 64;
/** The first seed of `pnpm experiments`. */
const SEED = 11;

export interface LayerStack {
  depth: number;
  activation: Layer;
  /** Weights of one layer, shape [WIDTH][WIDTH]. */
  weights(random: Random): Weights;
}

export interface StackGradients {
  /** Frobenius norm of the gradient per layer, layer 1 first: of the weights, and of the pre-activations. */
  dW: number[];
  dZ: number[];
}

export function stackGradients({ depth, activation, weights }: LayerStack): StackGradients {
  const random = createRandom(SEED);
  const engine = new Engine();
  const stack = Array.from({ length: depth }, () => linear(engine, weights(random)));
  const [input, target] = [normalRows(random, BATCH, WIDTH), normalRows(random, BATCH, WIDTH)];
  return engine.step(() => {
    const preActivations: Var[] = [];
    let h = batchOf(engine, input);
    for (const layer of stack) {
      const z = layer(h);
      preActivations.push(z);
      h = activation(z);
    }
    engine.backward(mse(h, batchOf(engine, target)));
    const dW = gradientNorms(stack.map(({ weight }) => weight));
    return { dW, dZ: gradientNorms(preActivations) };
  });
}
