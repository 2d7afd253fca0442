// B4: thirty ReLU layers learn with He's scale and stand still with Xavier's; eight learn with both.

import {
  createRandom,
  evaluateClassifier,
  heNormal,
  type Init,
  median,
  multilayer,
  relu,
  rings,
  type Training,
  trainClassifier,
  widthsOf,
  xavierNormal,
} from "@pravah/core";
import { type Experiment, medianCurve, overIndex } from "./experiment.ts";

const WIDTH = 32;
const POINTS = 64;
const DEEP: Arm = { depth: 30, learningRate: 0.01, steps: 150 };
const SHALLOW: Arm = { depth: 8, learningRate: 0.02, steps: 400 };

interface Arm extends Training {
  depth: number;
}

export const deepRelu: Experiment = {
  id: "B4",
  title: "Thirty ReLU layers, Xavier against He",
  source: "He et al. 2015, Figs. 2 and 3",
  reported: "22 layers converge with both, 30 layers stall with Xavier",
  criterion: "depth 30: Xavier's loss > 0.6, He's accuracy ≥ 0.95; depth 8: both accuracies ≥ 0.9",
  fast: true,
  run(seeds, { fast = false } = {}) {
    const runs = (init: Init, arm: Arm) => seeds.map((seed) => learn(init, arm, seed));
    const [xavier, he] = [runs(xavierNormal, DEEP), runs(heNormal, DEEP)];
    const accuracies = (init: Init) => runs(init, SHALLOW).map(({ accuracy }) => accuracy);
    // The shallow arm takes as long as the deep one, and was never in doubt.
    const shallow: Record<string, number[]> = fast
      ? {}
      : {
          "accuracy, depth 8, Xavier": accuracies(xavierNormal),
          "accuracy, depth 8, He": accuracies(heNormal),
        };
    const measured = {
      "loss, depth 30, Xavier": xavier.map(({ loss }) => loss),
      "accuracy, depth 30, He": he.map(({ accuracy }) => accuracy),
      ...shallow,
    };
    return {
      measured,
      passed:
        median(measured["loss, depth 30, Xavier"]) > 0.6 &&
        median(measured["accuracy, depth 30, He"]) >= 0.95 &&
        Object.values(shallow).every((accuracy) => median(accuracy) >= 0.9),
      plot: {
        title: "Thirty ReLU layers on two rings",
        x: { label: "step" },
        y: { label: "loss" },
        curves: [
          { name: "Xavier", points: overIndex(medianCurve(xavier.map(({ losses }) => losses)), 0) },
          { name: "He", points: overIndex(medianCurve(he.map(({ losses }) => losses)), 0) },
        ],
      },
    };
  },
};

/** Full-batch training on two rings. */
function learn(init: Init, { depth, ...training }: Arm, seed: number) {
  const random = createRandom(seed);
  const samples = rings(random, POINTS);
  const widths = widthsOf(2, WIDTH, depth + 1, 2);
  const net = multilayer(random, { widths, init, activation: relu });
  const losses = trainClassifier(net, samples, random, training).map(({ loss }) => loss);
  return { ...evaluateClassifier(net, samples), losses };
}
