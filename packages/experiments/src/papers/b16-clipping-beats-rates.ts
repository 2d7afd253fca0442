// B16: on x⁴ no fixed learning rate suits both far and near; clipping does.

import { createRandom, median } from "@pravah/core";
import type { Experiment } from "./experiment.ts";

const START = 7.3;
const GOAL = 0.1;
const MOST_STEPS = 20_000;
const RATES = [-5, -4, -3, -2, -1, 0].flatMap((power) => [1, 2, 5].map((m) => m * 10 ** power));
const CLIPS = [1, 5, 10];

export const clippingBeatsRates: Experiment = {
  id: "B16",
  title: "Steps to the minimum of x⁴, best fixed rate against clipping",
  source: "Zhang et al. 2020 (arXiv 1905.11881)",
  reported: "clipped gradient descent beats any fixed step where the slope grows without bound",
  criterion: "clipped ≤ a tenth of the best fixed rate's steps",
  fast: true,
  run(seeds) {
    const starts = seeds.map((seed) => START * createRandom(seed).uniform(0.95, 1.05));
    const best = (clips: readonly number[]) =>
      starts.map((x) =>
        Math.min(...RATES.flatMap((rate) => clips.map((clip) => stepsTo(x, rate, clip)))),
      );
    const measured = {
      "steps, best fixed rate": best([Number.POSITIVE_INFINITY]),
      "steps, clipped": best(CLIPS),
    };
    const curve = (clip: number) =>
      RATES.map((rate) => [rate, stepsTo(START, rate, clip)] as const).filter(
        ([, steps]) => steps < MOST_STEPS,
      );
    return {
      measured,
      passed: median(measured["steps, clipped"]) <= median(measured["steps, best fixed rate"]) / 10,
      plot: {
        title: "Steps from 7.3 to below 0.1 on x⁴; rates that diverge are missing",
        x: { label: "learning rate", log: true },
        y: { label: "steps", log: true },
        curves: [
          { name: "fixed", points: curve(Number.POSITIVE_INFINITY) },
          { name: "clipped at 1", points: curve(1) },
        ],
      },
    };
  },
};

/** Steps until |x| < 0.1; the limit where that does not happen. */
function stepsTo(start: number, rate: number, clip: number): number {
  let x = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (Math.abs(x) < GOAL) return step;
    const slope = 4 * x ** 3;
    if (!(Math.abs(x) < 1e6)) return MOST_STEPS;
    x -= rate * Math.min(1, clip / (Math.abs(slope) + 1e-6)) * slope;
  }
  return MOST_STEPS;
}
