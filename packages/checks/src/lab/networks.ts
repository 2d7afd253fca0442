// Networks for experiments in a check: made, examined and trained by the engine, not by the work.

import {
  activationStatistics,
  Engine,
  evaluateClassifier,
  gradientNorms,
  heNormal,
  type Layer,
  type LogEntry,
  leakyRelu,
  linear,
  type Multilayer,
  multilayer,
  multilayerOf,
  type Random,
  relu,
  rings,
  type Samples,
  sigmoid,
  softmaxCrossEntropy,
  standardUniform,
  tanh,
  trainClassifier,
  xavierNormal,
} from "@pravah/core";

export interface NetworkSettings {
  /** Features in, units of each hidden layer, classes. */
  widths: number[];
  act: "sigmoid" | "tanh" | "relu" | "leaky_relu" | "linear";
  init: "xavier-normal" | "he-normal" | "standard" | { std: number };
  /** Of all hidden units at the start. */
  bias: number;
  batchNorm: boolean;
}

export interface TrainingSettings {
  lr: number;
  clip: number | null;
  weightDecay: number;
  steps: number;
}

export interface PlainLayer {
  W: number[][];
  b: number[];
}

export const ACTIVATIONS: Readonly<Record<NetworkSettings["act"], Layer>> = {
  sigmoid,
  tanh,
  relu,
  leaky_relu: leakyRelu,
  linear: (x) => x,
};

/** `count` points on two rings, in a random draw. */
export function ringSamples(random: Random, count: number): Samples {
  return rings(random, count);
}

/** The layers of a fresh network, as plain data. The same `random` state gives the same network. */
export function freshLayers(random: Random, settings: NetworkSettings): PlainLayer[] {
  return build(random, settings).layers.map(({ weight, bias }) => ({
    W: reshape(weight.toArray(), weight.shape[1] as number),
    b: bias.toArray(),
  }));
}

/** Trains a fresh network on `samples`. @returns what was logged, and the accuracy in the end */
export function trainedNetwork(
  random: Random,
  settings: NetworkSettings,
  samples: Samples,
  training: TrainingSettings,
): { log: LogEntry[]; accuracy: number } {
  return trained(random, build(random, settings), samples, training);
}

/** Trains the network that has these layers. @returns what was logged, and the accuracy in the end */
export function trainedLayers(
  random: Random,
  layers: readonly PlainLayer[],
  act: NetworkSettings["act"],
  samples: Samples,
  settings: TrainingSettings,
): { log: LogEntry[]; accuracy: number } {
  return trained(random, withLayers(layers, ACTIVATIONS[act]), samples, settings);
}

export interface Examination {
  loss: number;
  /** Per hidden layer. */
  actStd: number[];
  deadFraction: number[];
  /** Of the entries of a sigmoid or tanh: slope below 5 % of its largest. */
  saturatedFraction: number[];
  /** Per layer. */
  dZNorm: number[];
  dWNorm: number[];
}

/** What the engine measures in a network with these layers, on one batch. */
export function examined(
  layers: readonly PlainLayer[],
  act: NetworkSettings["act"],
  { inputs, labels }: Samples,
): Examination {
  const activation = ACTIVATIONS[act];
  const { engine, layers: made } = withLayers(layers, activation);
  return engine.step(() => {
    let h = engine.constant([inputs.length, inputs[0]?.length ?? 0], inputs.flat());
    const zs = made.map((layer, l) => {
      const z = layer(h);
      h = l < made.length - 1 ? activation(z) : z;
      return { z, h };
    });
    const loss = softmaxCrossEntropy(h, labels);
    engine.backward(loss);
    const hidden = zs.slice(0, -1).map((layer) => activationStatistics(layer.h));
    return {
      loss: loss.item(),
      actStd: hidden.map(({ std }) => std),
      deadFraction: hidden.map(({ dead }) => dead),
      saturatedFraction: hidden.map(({ saturated }) => saturated),
      dZNorm: gradientNorms(zs.map(({ z }) => z)),
      dWNorm: gradientNorms(made.map(({ weight }) => weight)),
    };
  });
}

/** The network that has these layers. */
export function withLayers(layers: readonly PlainLayer[], activation: Layer): Multilayer {
  const engine = new Engine();
  const made = layers.map(({ W, b }) => linear(engine, W, b));
  return multilayerOf(engine, made, activation);
}

function trained(
  random: Random,
  net: Multilayer,
  samples: Samples,
  { lr, clip, weightDecay, steps }: TrainingSettings,
): { log: LogEntry[]; accuracy: number } {
  const limits = clip === null ? {} : { clip };
  const training = { learningRate: lr, steps, weightDecay, ...limits };
  const log = trainClassifier(net, samples, random, training);
  return { log, accuracy: evaluateClassifier(net, samples).accuracy };
}

function build(random: Random, settings: NetworkSettings): Multilayer {
  const { widths, act, init, bias, batchNorm } = settings;
  return multilayer(random, {
    widths,
    activation: ACTIVATIONS[act],
    bias,
    batchNorm,
    init: (r, fanOut, fanIn) => {
      if (typeof init === "object") return heNormal(r, fanOut, fanIn, init.std * Math.sqrt(fanIn));
      const draw = {
        "xavier-normal": xavierNormal,
        "he-normal": heNormal,
        standard: standardUniform,
      };
      return draw[init](r, fanOut, fanIn);
    },
  });
}

/** Entries in rows of `cols`. */
export function reshape(flat: readonly number[], cols: number): number[][] {
  return Array.from({ length: flat.length / cols }, (_, i) => flat.slice(i * cols, (i + 1) * cols));
}
