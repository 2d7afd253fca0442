// Three networks of ten layers at their first step: how much gradient is left on the way from the loss
// back to the input. The stacks are those of experiment B3, with 64 samples and mean squared error.

import {
  createRandom,
  Engine,
  gradientNorms,
  heNormal,
  type Layer,
  linear,
  mse,
  type Random,
  relu,
  sigmoid,
  tanh,
  type Var,
  type Weights,
  xavierNormal,
} from "@pravah/core";

export const STREAMS = ["sigmoid", "tanh", "relu"] as const;
export type Stream = (typeof STREAMS)[number];

/** ‖dZ‖ per layer, layer 1 first, as a fraction of that of the last layer. */
export type RiverData = Readonly<Record<Stream, readonly number[]>>;

const DEPTH = 10;
const WIDTH = 50;
const BATCH = 64;
const SEED = 11;
/** What makes the third network explode. */
const TOO_LARGE = 2;

export function compute(): RiverData {
  return {
    sigmoid: flow(sigmoid, (random) => xavierNormal(random, WIDTH, WIDTH)),
    tanh: flow(tanh, (random) => xavierNormal(random, WIDTH, WIDTH)),
    relu: flow(relu, (random) =>
      heNormal(random, WIDTH, WIDTH).map((row) => row.map((weight) => TOO_LARGE * weight)),
    ),
  };
}

function flow(activation: Layer, weights: (random: Random) => Weights): number[] {
  const random = createRandom(SEED);
  const engine = new Engine();
  const stack = Array.from({ length: DEPTH }, () => linear(engine, weights(random)));
  const numbers = () => Array.from({ length: BATCH * WIDTH }, () => random.normal());
  const [input, target] = [numbers(), numbers()];
  const norms = engine.step(() => {
    const preActivations: Var[] = [];
    let h = engine.constant([BATCH, WIDTH], input);
    for (const layer of stack) {
      const z = layer(h);
      preActivations.push(z);
      h = activation(z);
    }
    engine.backward(mse(h, engine.constant([BATCH, WIDTH], target)));
    return gradientNorms(preActivations);
  });
  const last = norms.at(-1) ?? 1;
  return norms.map((norm) => norm / last);
}
