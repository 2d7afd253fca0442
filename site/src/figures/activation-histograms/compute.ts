// The activations of a fresh network, layer by layer. The network is that of experiment B1: layers of 100 units.

import {
  createRandom,
  deviationOf,
  Engine,
  heNormal,
  type Layer,
  linear,
  meanOf,
  orthogonal,
  type Random,
  relu,
  sigmoid,
  standardUniform,
  tanh,
  type Weights,
  xavierNormal,
} from "@pravah/core";
import type { HistogramSettings } from "./settings.ts";

export interface LayerHistogram {
  /** From 1. */
  layer: number;
  mean: number;
  std: number;
  /** Share of the activations in each bin. */
  shares: number[];
}

export interface HistogramData {
  /** Middle of each bin. */
  middles: number[];
  layers: LayerHistogram[];
  /** Layers whose curves are drawn: six at most can be told apart. */
  drawn: number[];
}

const WIDTH = 100;
const BATCH = 100;
const SEED = 11;
const BINS = 41;
const MOST_CURVES = 5;

const layers: Record<HistogramSettings["act"], Layer> = { tanh, sigmoid, relu };
/** Where activations can lie; ReLU has no upper end, so what is beyond is counted in the last bin. */
const RANGES: Record<HistogramSettings["act"], [number, number]> = {
  tanh: [-1, 1],
  sigmoid: [0, 1],
  relu: [0, 4],
};
const inits: Record<HistogramSettings["init"], (random: Random) => Weights> = {
  standard: (random) => standardUniform(random, WIDTH, WIDTH),
  xavier: (random) => xavierNormal(random, WIDTH, WIDTH),
  he: (random) => heNormal(random, WIDTH, WIDTH),
  orthogonal: (random) => orthogonal(random, WIDTH, WIDTH),
};

export function compute({ act, init, depth }: HistogramSettings): HistogramData {
  const random = createRandom(SEED);
  const engine = new Engine();
  const stack = Array.from({ length: depth }, () => linear(engine, inits[init](random)));
  const inputs = Array.from({ length: BATCH * WIDTH }, () => random.normal());
  const [low, high] = RANGES[act];
  const size = (high - low) / BINS;
  const values = engine.evaluate(() => {
    let h = engine.constant([BATCH, WIDTH], inputs);
    return stack.map((layer) => {
      h = layers[act](layer(h));
      return h.toArray();
    });
  });
  return {
    middles: Array.from({ length: BINS }, (_, i) => low + (i + 0.5) * size),
    layers: values.map((activations, l) => {
      const shares = new Array<number>(BINS).fill(0);
      for (const a of activations) {
        const bin = Math.min(BINS - 1, Math.max(0, Math.floor((a - low) / size)));
        shares[bin] = (shares[bin] as number) + 1 / activations.length;
      }
      const [mean, std] = [meanOf(activations), deviationOf(activations)];
      return { layer: l + 1, mean, std, shares };
    }),
    drawn: Array.from({ length: MOST_CURVES }, (_, i) =>
      Math.round(1 + (i * (depth - 1)) / (MOST_CURVES - 1)),
    ),
  };
}
