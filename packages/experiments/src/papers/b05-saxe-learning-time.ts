// B5: deep linear networks learn in a number of steps that does not depend on depth, if they start
// orthogonal; Gaussian ones take longer and longer.

import {
  batchOf,
  createRandom,
  Engine,
  type Init,
  identity,
  lecunNormal,
  matmul,
  median,
  mul,
  orthogonal,
  scale,
  sgd,
  sub,
  sum,
} from "@pravah/core";
import type { Experiment } from "./experiment.ts";

const WIDTH = 24;
const MODES = 4;
const DEPTHS = [2, 4, 8, 16, 32];
const RATES = [0.3, 0.1, 0.03, 0.01, 0.003];
const MOST_STEPS = 600;
const TOLERANCE = 0.05;

export const saxeLearningTime: Experiment = {
  id: "B5",
  title: "Steps to learn a linear map, by depth",
  source: "Saxe, McClelland, Ganguli 2013, Fig. 6A",
  reported: "learning time is independent of depth with orthogonal weights",
  criterion: "depth 32: orthogonal ≤ 15 steps, Gaussian ≥ 8 × orthogonal",
  fast: false,
  run(seeds) {
    const times = (init: Init) =>
      DEPTHS.map((depth) => seeds.map((seed) => bestSteps(init, depth, seed)));
    const steps = { orthogonal: times(orthogonal), Gaussian: times(lecunNormal) };
    const measured = Object.fromEntries(
      Object.entries(steps).flatMap(([name, perDepth]) =>
        perDepth.map((values, i) => [`${name}, depth ${DEPTHS[i]}`, values]),
      ),
    );
    const deepest = (values: number[][]) => median(values.at(-1) as number[]);
    return {
      measured,
      passed:
        deepest(steps.orthogonal) <= 15 && deepest(steps.Gaussian) >= 8 * deepest(steps.orthogonal),
      plot: {
        title: "Steps until 5 % of the error are left",
        x: { label: "depth", log: true },
        y: { label: "steps", log: true },
        curves: (["orthogonal", "Gaussian"] as const).map((name) => ({
          name,
          points: steps[name].map((values, i) => [DEPTHS[i] as number, median(values)] as const),
        })),
      },
    };
  },
};

/** Fewest steps over all learning rates; the limit where none gets there. */
function bestSteps(init: Init, depth: number, seed: number): number {
  let best = MOST_STEPS;
  // A slower run than the best one so far need not be run to its end.
  for (const rate of RATES) best = Math.min(best, stepsToLearn(init, depth, seed, rate, best));
  return best;
}

function stepsToLearn(init: Init, depth: number, seed: number, rate: number, most: number): number {
  const random = createRandom(seed);
  const engine = new Engine();
  // Whitened inputs: the data are the unit vectors, the target map has four modes of strength 1.
  const target = engine.constant([MODES, WIDTH], orthogonal(random, MODES, WIDTH).flat());
  const weights = Array.from({ length: depth }, (_, l) => {
    const fanOut = l === depth - 1 ? MODES : WIDTH;
    return engine.parameter([fanOut, WIDTH], init(random, fanOut, WIDTH).flat());
  });
  const unit = batchOf(engine, identity(WIDTH));
  const optimizer = sgd(engine, { learningRate: rate });
  for (let step = 0; step < most; step++) {
    const loss = engine.step(() => {
      const error = sub(
        weights.reduce((product, w) => matmul(w, product), unit),
        target,
      );
      const half = scale(sum(mul(error, error)), 0.5);
      engine.backward(half);
      return half.item();
    });
    if (!(loss < 1e4)) return most;
    if (loss < (TOLERANCE * MODES) / 2) return step;
    optimizer.step();
  }
  return most;
}
