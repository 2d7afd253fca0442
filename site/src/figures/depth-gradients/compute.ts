// How much of the gradient reaches each layer of a deep stack, for three activations.
// The stacks are those of experiment B3: 50 units per layer, 64 samples, mean squared error.

import {
  createRandom,
  Engine,
  gradientNorms,
  heNormal,
  type Layer,
  linear,
  mse,
  orthogonal,
  type Random,
  relu,
  sigmoid,
  standardUniform,
  tanh,
  type Var,
  type Weights,
  xavierNormal,
} from "@pravah/core";
import type { DepthSettings } from "./settings.ts";

export const ACTIVATIONS = ["sigmoid", "tanh", "relu"] as const;

export interface DepthData {
  settings: DepthSettings;
  /** Gradient norm per layer, layer 1 first. */
  norms: Record<(typeof ACTIVATIONS)[number], number[]>;
}

const WIDTH = 50;
const BATCH = 64;
const SEED = 11;

const layers: Record<(typeof ACTIVATIONS)[number], Layer> = { sigmoid, tanh, relu };

const inits: Record<DepthSettings["init"], (random: Random) => Weights> = {
  standard: (random) => standardUniform(random, WIDTH, WIDTH),
  xavier: (random) => xavierNormal(random, WIDTH, WIDTH),
  he: (random) => heNormal(random, WIDTH, WIDTH),
  orthogonal: (random) => orthogonal(random, WIDTH, WIDTH),
};

export function compute(settings: DepthSettings): DepthData {
  const norms = { sigmoid: [] as number[], tanh: [] as number[], relu: [] as number[] };
  for (const name of ACTIVATIONS) norms[name] = layerNorms(layers[name], settings);
  return { settings, norms };
}

function layerNorms(activation: Layer, { depth, init, gradient }: DepthSettings): number[] {
  const random = createRandom(SEED);
  const engine = new Engine();
  const stack = Array.from({ length: depth }, () => linear(engine, inits[init](random)));
  const input = normalNumbers(random);
  const target = normalNumbers(random);
  return engine.step(() => {
    const preActivations: Var[] = [];
    let h = engine.constant([BATCH, WIDTH], input);
    for (const layer of stack) {
      const z = layer(h);
      preActivations.push(z);
      h = activation(z);
    }
    engine.backward(mse(h, engine.constant([BATCH, WIDTH], target)));
    return gradientNorms(gradient === "dZ" ? preActivations : stack.map(({ weight }) => weight));
  });
}

function normalNumbers(random: Random): number[] {
  return Array.from({ length: BATCH * WIDTH }, () => random.normal());
}
