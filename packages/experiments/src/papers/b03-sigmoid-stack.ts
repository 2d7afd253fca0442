// B3: in a stack of ten sigmoid layers the first one hears a millionth; in a stack of tanh layers, all.

import {
  batchOf,
  createRandom,
  Engine,
  gradientNorms,
  type Layer,
  linear,
  median,
  mse,
  normalRows,
  sigmoid,
  tanh,
  xavierNormal,
} from "@pravah/core";
import { type Experiment, isBetween, medianCurve, overIndex } from "./experiment.ts";

const DEPTH = 10;
const WIDTH = 50;
const BATCH = 64;

export const sigmoidStack: Experiment = {
  id: "B3",
  title: "Gradient of the first layer against the last, ten layers",
  source: "Hochreiter 1991; Bengio, Simard, Frasconi 1994",
  reported: "the gradient of a sigmoid stack vanishes exponentially",
  criterion: "‖dW1‖/‖dW10‖: sigmoid < 1e-4, tanh in [0.3, 3]",
  fast: true,
  run(seeds) {
    const norms = (activation: Layer) => seeds.map((seed) => layerNorms(activation, seed));
    const curves = { sigmoid: norms(sigmoid), tanh: norms(tanh) };
    const ratio = (values: readonly number[]) => (values[0] as number) / (values.at(-1) as number);
    const measured = { sigmoid: curves.sigmoid.map(ratio), tanh: curves.tanh.map(ratio) };
    return {
      measured,
      passed: median(measured.sigmoid) < 1e-4 && isBetween(median(measured.tanh), 0.3, 3),
      plot: {
        title: "Ten layers, Xavier, first step",
        x: { label: "layer" },
        y: { label: "‖dW‖", log: true },
        curves: (["sigmoid", "tanh"] as const).map((name) => ({
          name,
          points: overIndex(medianCurve(curves[name])),
        })),
      },
    };
  },
};

/** ‖dW‖ per layer at the first step, Xavier weights with gain 1. */
function layerNorms(activation: Layer, seed: number): number[] {
  const random = createRandom(seed);
  const engine = new Engine();
  const layers = Array.from({ length: DEPTH }, () =>
    linear(engine, xavierNormal(random, WIDTH, WIDTH)),
  );
  const [input, target] = [normalRows(random, BATCH, WIDTH), normalRows(random, BATCH, WIDTH)];
  return engine.step(() => {
    const output = layers.reduce((h, layer) => activation(layer(h)), batchOf(engine, input));
    engine.backward(mse(output, batchOf(engine, target)));
    return gradientNorms(layers.map(({ weight }) => weight));
  });
}
