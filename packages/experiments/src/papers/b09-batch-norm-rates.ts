// B9: eight sigmoid layers learn nothing at any learning rate; with BatchNorm they learn at most.

import {
  createRandom,
  evaluateClassifier,
  median,
  multilayer,
  sigmoid,
  spiral,
  trainClassifier,
  widthsOf,
  xavierNormal,
} from "@pravah/core";
import type { Experiment } from "./experiment.ts";

const DEPTH = 8;
const WIDTH = 24;
const POINTS = 300;
const ARMS = 3;
const BATCH = 60;
const STEPS = 500;
const RATES = [0.1, 0.5, 2.5];
/** Only tried without BatchNorm: the curriculum promises nothing beyond. */
const HIGHEST_RATE = 15;
/** A third, and what a network gets that favours one class by chance. */
const CHANCE = 0.45;

export const batchNormRates: Experiment = {
  id: "B9",
  title: "A sigmoid network of eight layers, with and without BatchNorm",
  source: "Ioffe, Szegedy 2015, Figs. 1 and 3",
  reported: "BatchNorm makes sigmoid networks trainable, at 5 to 30 times the learning rate",
  criterion: "without: chance at every rate; with: accuracy ≥ 0.95 at 2 of 3 rates",
  fast: false,
  run(seeds) {
    const accuracies = (batchNorm: boolean, rates: readonly number[]) =>
      rates.map((rate) => seeds.map((seed) => learn(seed, rate, batchNorm)));
    const rates = [...RATES, HIGHEST_RATE];
    const without = accuracies(false, rates);
    const normalised = accuracies(true, RATES);
    return {
      measured: {
        ...Object.fromEntries(rates.map((rate, i) => [`without, rate ${rate}`, without[i] ?? []])),
        ...Object.fromEntries(
          RATES.map((rate, i) => [`BatchNorm, rate ${rate}`, normalised[i] ?? []]),
        ),
      },
      passed:
        without.every((values) => median(values) <= CHANCE) &&
        normalised.filter((values) => median(values) >= 0.95).length >= 2,
      plot: {
        title: "Accuracy on three spiral arms after 500 steps",
        x: { label: "learning rate", log: true },
        y: { label: "accuracy" },
        curves: [
          {
            name: "without",
            points: rates.map((rate, i) => [rate, median(without[i] ?? [])] as const),
          },
          {
            name: "BatchNorm",
            points: RATES.map((rate, i) => [rate, median(normalised[i] ?? [])] as const),
          },
        ],
      },
    };
  },
};

function learn(seed: number, learningRate: number, batchNorm: boolean): number {
  const random = createRandom(seed);
  const samples = spiral(random, POINTS, ARMS);
  const net = multilayer(random, {
    widths: widthsOf(2, WIDTH, DEPTH, ARMS),
    init: xavierNormal,
    activation: sigmoid,
    batchNorm,
  });
  trainClassifier(net, samples, random.fork("batches"), {
    learningRate,
    steps: STEPS,
    batch: BATCH,
  });
  return evaluateClassifier(net, samples).accuracy;
}
