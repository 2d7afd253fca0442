// The network of experiment B9, once plain and once with Batch Normalization: gradient norms before the first step, and
// the loss while it trains on three spiral arms.

import {
  batchOf,
  createRandom,
  gradientNorms,
  type Layer,
  type Multilayer,
  multilayer,
  relu,
  type Samples,
  sigmoid,
  softmaxCrossEntropy,
  spiral,
  tanh,
  trainClassifier,
  widthsOf,
  xavierNormal,
} from "@pravah/core";
import type { BatchNormSettings } from "./settings.ts";

export interface BatchNormRun {
  /** ‖∂L/∂W‖ per layer before the first step. */
  norms: number[];
  /** Loss before each step; ends where it is no number any more. */
  losses: number[];
}

export interface BatchNormData {
  plain: BatchNormRun;
  normalised: BatchNormRun;
}

const WIDTH = 24;
const POINTS = 90;
const ARMS = 3;
const STEPS = 60;
const SEED = 11;

const layers: Record<BatchNormSettings["act"], Layer> = { sigmoid, tanh, relu };

export function compute(settings: BatchNormSettings): BatchNormData {
  return { plain: run(settings, false), normalised: run(settings, true) };
}

function run({ act, depth, rate }: BatchNormSettings, batchNorm: boolean): BatchNormRun {
  const random = createRandom(SEED);
  const samples = spiral(random, POINTS, ARMS);
  const net = multilayer(random, {
    widths: widthsOf(2, WIDTH, depth, ARMS),
    init: xavierNormal,
    activation: layers[act],
    batchNorm,
  });
  const norms = firstNorms(net, samples);
  const log = trainClassifier(net, samples, random, { learningRate: rate, steps: STEPS });
  return { norms, losses: log.map(({ loss }) => loss) };
}

function firstNorms({ engine, network, layers: stack }: Multilayer, { inputs, labels }: Samples) {
  return engine.step(() => {
    const x = batchOf(engine, inputs);
    engine.backward(softmaxCrossEntropy(network(x), labels));
    return gradientNorms(stack.map(({ weight }) => weight));
  });
}
