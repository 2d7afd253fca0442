// A network on two rings, trained step by step; after each stretch it is examined by the engine's own diagnosis.

import {
  batchOf,
  createRandom,
  diagnose,
  evaluateClassifier,
  heNormal,
  type Illness,
  type Init,
  type Layer,
  type LogEntry,
  leakyRelu,
  multilayer,
  normalRows,
  relu,
  rings,
  sigmoid,
  softmaxCrossEntropy,
  standardUniform,
  tanh,
  trainClassifier,
  widthsOf,
  xavierNormal,
} from "@pravah/core";
import type { LabSettings } from "./settings.ts";

export interface LabData {
  steps: number;
  /** ‖dW‖ per layer before the first step, and now. */
  first: number[];
  now: number[];
  /** Share of the hidden units that are dead now, per layer; NaN for the last, which has none. */
  dead: number[];
  log: LogEntry[];
  accuracy: number;
  illness: Illness;
}

const POINTS = 64;
const THRESHOLD = 1;
const SEED = 11;
/** What the page shows before a reader starts anything. */
const SHOWN = 60;

const activations: Record<LabSettings["act"], Layer> = { sigmoid, tanh, relu, leaky: leakyRelu };
const inits: Record<LabSettings["init"], Init> = {
  xavier: xavierNormal,
  he: heNormal,
  standard: standardUniform,
  large: normalRows,
};

export function compute(settings: LabSettings): LabData {
  return begin(settings)(SHOWN);
}

/** Builds the network; each call trains it on. A run whose loss is no number any more stands still. */
export function begin(settings: LabSettings): (steps: number) => LabData {
  const { depth, width, act, init, bias, batchnorm, clip, rate } = settings;
  const random = createRandom(SEED);
  const samples = rings(random, POINTS);
  const net = multilayer(random, {
    widths: widthsOf(2, width, depth, 2),
    init: inits[init],
    activation: activations[act],
    batchNorm: batchnorm === "on",
    bias,
  });
  const { engine, network } = net;
  const log: LogEntry[] = [];
  const examine = () =>
    diagnose(
      engine,
      () => {
        const x = batchOf(engine, samples.inputs);
        return softmaxCrossEntropy(network(x), samples.labels);
      },
      log,
    );
  const first = examine().layers.map(({ gradientNorm }) => gradientNorm);
  const limit = clip === "on" ? { clip: THRESHOLD } : {};
  return (steps) => {
    const alive = Number.isFinite(log.at(-1)?.loss ?? 0);
    if (alive && steps > 0) {
      log.push(...trainClassifier(net, samples, random, { learningRate: rate, steps, ...limit }));
    }
    const { layers, illness } = examine();
    return {
      steps: log.length,
      first,
      now: layers.map(({ gradientNorm }) => gradientNorm),
      dead: layers.map(({ activation }) => activation?.dead ?? Number.NaN),
      log: [...log],
      accuracy: evaluateClassifier(net, samples).accuracy,
      illness,
    };
  };
}
