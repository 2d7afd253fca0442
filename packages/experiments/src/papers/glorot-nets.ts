// The networks of Glorot and Bengio's figures: five tanh layers of 100 units at their start.

import {
  batchOf,
  createRandom,
  deviationOf,
  Engine,
  type Init,
  linear,
  normalRows,
  softmaxCrossEntropy,
  standardUniform,
  tanh,
  type Var,
  xavierUniform,
} from "@pravah/core";

const DEPTH = 5;
const WIDTH = 100;
const SAMPLES = 300;
const CLASSES = 10;

export const GLOROT_INITS: Readonly<Record<"standard" | "normalized", Init>> = {
  standard: standardUniform,
  normalized: xavierUniform,
};

export interface GlorotNet {
  /** Weights of the hidden layers, [100][100] row by row. */
  weights: number[][];
  /** Standard deviation of the activations, layer by layer. */
  activationStd: number[];
  /** Of the back-propagated gradients ∂L/∂z. */
  signalStd: number[];
  /** Of the weight gradients ∂L/∂W. */
  weightGradientStd: number[];
  /** Slopes tanh′ of the first sample, layer by layer. */
  slopes: number[][];
}

/** One forward and backward pass of a fresh network on standard normal inputs. */
export function glorotNet(seed: number, init: Init): GlorotNet {
  const random = createRandom(seed);
  const engine = new Engine();
  const hidden = Array.from({ length: DEPTH }, () => linear(engine, init(random, WIDTH, WIDTH)));
  const output = linear(engine, init(random, CLASSES, WIDTH));
  const inputs = normalRows(random, SAMPLES, WIDTH);
  const labels = Array.from({ length: SAMPLES }, () => random.int(CLASSES));
  return engine.step(() => {
    let h = batchOf(engine, inputs);
    const zs: Var[] = [];
    const activations: Var[] = [];
    for (const layer of hidden) {
      zs.push(layer(h));
      h = tanh(zs.at(-1) as Var);
      activations.push(h);
    }
    engine.backward(softmaxCrossEntropy(output(h), labels));
    return {
      weights: hidden.map(({ weight }) => weight.toArray()),
      activationStd: activations.map((a) => deviationOf(a.toArray())),
      signalStd: zs.map((z) => deviationOf(z.gradient())),
      weightGradientStd: hidden.map(({ weight }) => deviationOf(weight.gradient())),
      slopes: activations.map((a) =>
        a
          .toArray()
          .slice(0, WIDTH)
          .map((y) => 1 - y * y),
      ),
    };
  });
}
