// How much of the gradient reaches each layer of a deep stack, for three activations.

import {
  heNormal,
  type Layer,
  orthogonal,
  type Random,
  relu,
  sigmoid,
  standardUniform,
  tanh,
  type Weights,
  xavierNormal,
} from "@pravah/core";
import { stackGradients, WIDTH } from "../layer-stack.ts";
import type { DepthSettings } from "./settings.ts";

export const COMPARED = ["sigmoid", "tanh", "relu"] as const;
type Activation = (typeof COMPARED)[number];

export interface DepthData {
  settings: DepthSettings;
  /** Gradient norm per layer, layer 1 first. */
  norms: Readonly<Record<Activation, readonly number[]>>;
}

const inits: Readonly<Record<DepthSettings["init"], (random: Random) => Weights>> = {
  standard: (random) => standardUniform(random, WIDTH, WIDTH),
  xavier: (random) => xavierNormal(random, WIDTH, WIDTH),
  he: (random) => heNormal(random, WIDTH, WIDTH),
  orthogonal: (random) => orthogonal(random, WIDTH, WIDTH),
};

export function compute(settings: DepthSettings): DepthData {
  const { depth, init, gradient } = settings;
  const norms = (activation: Layer) =>
    stackGradients({ depth, activation, weights: inits[init] })[gradient];
  return {
    settings,
    norms: { sigmoid: norms(sigmoid), tanh: norms(tanh), relu: norms(relu) },
  };
}
