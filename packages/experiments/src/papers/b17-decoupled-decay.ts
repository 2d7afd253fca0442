// B17: with Adam, L2 hardly decays weights whose gradients are large; decoupled decay does.

import {
  type AdamOptions,
  adam,
  adamW,
  createRandom,
  Engine,
  meanOf,
  median,
  mul,
  type Optimizer,
  sum,
} from "@pravah/core";
import type { Experiment } from "./experiment.ts";

const WEIGHTS = 200;
const STEPS = 500;
const SCALES = [0.01, 1, 100];
const OPTIONS: AdamOptions = { learningRate: 0.01, weightDecay: 0.1 };

export const decoupledDecay: Experiment = {
  id: "B17",
  title: "What is left of a weight by the size of its noise, Adam with L2 against AdamW",
  source: "Loshchilov, Hutter 2019, §2",
  reported: "L2 in Adam decays weights with large gradients less",
  criterion: "spread of the mean weight over scales 0.01, 1, 100: AdamW < 0.02, Adam with L2 > 0.5",
  fast: true,
  run(seeds) {
    const left = (make: typeof adam) =>
      SCALES.map((scale) => seeds.map((seed) => meanWeight(seed, scale, make)));
    const found = { "Adam, L2": left(adam), AdamW: left(adamW) };
    const spreads = (values: number[][]) =>
      seeds.map((_, i) => {
        const ofSeed = values.map((perSeed) => perSeed[i] as number);
        return Math.max(...ofSeed) - Math.min(...ofSeed);
      });
    const measured = {
      "spread, Adam with L2": spreads(found["Adam, L2"]),
      "spread, AdamW": spreads(found.AdamW),
    };
    return {
      measured,
      passed:
        median(measured["spread, AdamW"]) < 0.02 && median(measured["spread, Adam with L2"]) > 0.5,
      plot: {
        title: "Mean of 200 weights that began at 1, after 500 steps of noise",
        x: { label: "scale of the gradient", log: true },
        y: { label: "mean weight" },
        curves: (["Adam, L2", "AdamW"] as const).map((name) => ({
          name,
          points: SCALES.map((scale, i) => [scale, median(found[name][i] ?? [])] as const),
        })),
      },
    };
  },
};

function meanWeight(
  seed: number,
  scale: number,
  make: (engine: Engine, options: AdamOptions) => Optimizer,
): number {
  const random = createRandom(seed);
  const engine = new Engine();
  const w = engine.parameter([WEIGHTS], new Array<number>(WEIGHTS).fill(1));
  const optimizer = make(engine, OPTIONS);
  for (let step = 0; step < STEPS; step++) {
    const noise = Array.from({ length: WEIGHTS }, () => scale * random.normal());
    engine.step(() => engine.backward(sum(mul(w, engine.constant([WEIGHTS], noise)))));
    optimizer.step();
  }
  return meanOf(w.toArray());
}
