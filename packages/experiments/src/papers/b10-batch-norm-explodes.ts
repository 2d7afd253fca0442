// B10: in very deep plain ReLU networks BatchNorm itself makes gradients explode.

import {
  batchOf,
  createRandom,
  Engine,
  gradientNorms,
  type Layer,
  lecunNormal,
  linear,
  median,
  mul,
  normalRows,
  relu,
  standardizeColumns,
  sum,
  tanh,
  type Var,
} from "@pravah/core";
import { type Experiment, isBetween, medianCurve, overIndex } from "./experiment.ts";

const DEPTH = 30;
const WIDTH = 128;
const BATCH = 128;
/** Where the growth is read off: away from both ends. */
const FROM = 5;
const TO = 25;

export const batchNormExplodes: Experiment = {
  id: "B10",
  title: "Growth of the gradient's variance per layer, with BatchNorm",
  source: "Yang et al. 2019",
  reported: "BatchNorm with ReLU multiplies the variance by π/(π−1) ≈ 1.467 per layer",
  criterion: "ReLU: growth per layer in [1.3, 1.6]",
  fast: true,
  run(seeds, { fast = false } = {}) {
    const names = fast ? (["relu"] as const) : (["relu", "tanh", "linear"] as const);
    const activations: Record<string, Layer> = { relu, tanh, linear: (x) => x };
    const curves = Object.fromEntries(
      names.map((name) => [name, seeds.map((seed) => norms(activations[name] as Layer, seed))]),
    );
    const growth = (values: readonly number[]) =>
      ((values[FROM] as number) / (values[TO] as number)) ** (2 / (TO - FROM));
    const measured = Object.fromEntries(
      names.map((name) => [`growth, ${name}`, (curves[name] ?? []).map(growth)]),
    );
    return {
      measured,
      passed: isBetween(median(measured["growth, relu"] ?? []), 1.3, 1.6),
      plot: {
        title: "Thirty layers with BatchNorm, first step",
        x: { label: "layer" },
        y: { label: "‖∂L/∂z‖", log: true },
        curves: names.map((name) => ({ name, points: overIndex(medianCurve(curves[name] ?? [])) })),
      },
    };
  },
};

function norms(activation: Layer, seed: number): number[] {
  const random = createRandom(seed);
  const engine = new Engine();
  const layers = Array.from({ length: DEPTH }, () =>
    linear(engine, lecunNormal(random, WIDTH, WIDTH)),
  );
  const [input, upstream] = [normalRows(random, BATCH, WIDTH), normalRows(random, BATCH, WIDTH)];
  return engine.step(() => {
    const zs: Var[] = [];
    const output = layers.reduce(
      (h, layer) => {
        const z = layer(h);
        zs.push(z);
        return activation(standardizeColumns(z, 1e-5).value);
      },
      batchOf(engine, input),
    );
    engine.backward(sum(mul(output, batchOf(engine, upstream))));
    return gradientNorms(zs);
  });
}
