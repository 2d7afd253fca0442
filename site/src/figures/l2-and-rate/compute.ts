// The exploding network of experiment B18, as set and beside it without anything: loss and gradient norm per step.

import {
  createRandom,
  type LogEntry,
  lecunNormal,
  multilayer,
  type Random,
  relu,
  spiral,
  trainClassifier,
  widthsOf,
} from "@pravah/core";
import type { RateSettings } from "./settings.ts";

export interface RateData {
  settings: RateSettings;
  /** Ends where the loss is no number any more. */
  asSet: LogEntry[];
  bare: LogEntry[];
}

const HIDDEN_LAYERS = 9;
const WIDTH = 32;
const POINTS = 150;
const ARMS = 3;
const STEPS = 60;
const THRESHOLD = 1;
const SEED = 11;
/** Of the network that stands beside the one that is set. */
const BARE_RATE = 0.1;

export function compute(settings: RateSettings): RateData {
  return {
    settings,
    asSet: train(settings),
    bare: train({ lambda: 0, rate: BARE_RATE, clip: "off" }),
  };
}

function train({ lambda, rate, clip }: RateSettings): LogEntry[] {
  const random = createRandom(SEED);
  const samples = spiral(random, POINTS, ARMS);
  const net = multilayer(random, {
    widths: widthsOf(2, WIDTH, HIDDEN_LAYERS + 1, ARMS),
    init: tooLarge,
    activation: relu,
  });
  const limit = clip === "off" ? {} : { clip: THRESHOLD };
  const training = { learningRate: rate, steps: STEPS, weightDecay: lambda, ...limit };
  return trainClassifier(net, samples, random, training);
}

/** Weights three times too large at every layer. */
function tooLarge(random: Random, fanOut: number, fanIn: number): number[][] {
  return lecunNormal(random, fanOut, fanIn).map((row) => row.map((w) => 3 * w));
}
