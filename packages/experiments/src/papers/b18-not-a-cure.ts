// B18: neither L2 nor a lower learning rate changes the first gradient of an exploding network.

import {
  add,
  batchOf,
  clipByGlobalNorm,
  createRandom,
  l2Penalty,
  lecunNormal,
  type Multilayer,
  median,
  multilayer,
  type Random,
  relu,
  softmaxCrossEntropy,
  spiral,
  trainClassifier,
  widthsOf,
} from "@pravah/core";
import { type Experiment, overIndex } from "./experiment.ts";

const HIDDEN_LAYERS = 9;
const WIDTH = 32;
const STEPS = 300;
const LAMBDAS = [0, 1e-4, 0.01, 0.1];
const RATE = 0.1;

export const notACure: Experiment = {
  id: "B18",
  title: "L2 on an exploding network",
  source: "a common claim: “L2 and a lower rate control exploding gradients”",
  reported: "—",
  criterion:
    "‖g‖ of the first step changes by < 1e-3 for λ ≤ 0.1; training at rate 0.1 ends in NaN",
  fast: true,
  run(seeds, { fast = false } = {}) {
    const norms = LAMBDAS.map((lambda) => seeds.map((seed) => firstNorm(seed, lambda)));
    const change = seeds.map((_, i) => {
      const [plain, ...others] = norms.map((perSeed) => perSeed[i] as number);
      return Math.max(...others.map((norm) => Math.abs(norm / (plain as number) - 1)));
    });
    const finalLosses = LAMBDAS.map((lambda) =>
      seeds.map((seed) => {
        const { net, samples } = hotNet(seed);
        const training = { learningRate: RATE, steps: STEPS, weightDecay: lambda };
        return trainClassifier(net, samples, createRandom(seed), training).at(-1)?.loss as number;
      }),
    );
    // What helps is for the figure: one seed shows it.
    const clipped = (fast ? seeds.slice(0, 1) : seeds).map((seed) => {
      const { net, samples } = hotNet(seed);
      const training = { learningRate: RATE, steps: STEPS, clip: 1 };
      return trainClassifier(net, samples, createRandom(seed), training).map(({ loss }) => loss);
    });
    return {
      measured: {
        "‖g‖ of the first step": norms[0] ?? [],
        "largest relative change by L2": change,
        ...Object.fromEntries(
          LAMBDAS.map((lambda, i) => [`last loss, λ ${lambda}`, finalLosses[i] ?? []]),
        ),
        ...(fast ? {} : { "last loss, clipped": clipped.map((losses) => losses.at(-1) as number) }),
      },
      passed:
        median(change) < 1e-3 &&
        finalLosses.every((losses) => losses.every((loss) => !Number.isFinite(loss))),
      plot: {
        title: "What does help: the same network, clipped at 1",
        x: { label: "step" },
        y: { label: "loss", log: true },
        curves: clipped.map((losses, i) => ({
          name: `seed ${seeds[i]}`,
          points: overIndex(losses, 0),
        })),
      },
    };
  },
};

/** Weights three times too large at every layer. */
function hotNet(seed: number) {
  const random = createRandom(seed);
  const samples = spiral(random, 300);
  const init = (r: Random, fanOut: number, fanIn: number) =>
    lecunNormal(r, fanOut, fanIn).map((row) => row.map((w) => 3 * w));
  const widths = widthsOf(2, WIDTH, HIDDEN_LAYERS + 1, 3);
  return { net: multilayer(random, { widths, init, activation: relu }), samples };
}

function firstNorm(seed: number, lambda: number): number {
  const { net, samples } = hotNet(seed);
  const { engine, network, layers }: Multilayer = net;
  engine.step(() => {
    const loss = softmaxCrossEntropy(network(batchOf(engine, samples.inputs)), samples.labels);
    const weights = layers.map(({ weight }) => weight);
    engine.backward(add(loss, l2Penalty(weights, lambda)));
  });
  return clipByGlobalNorm(engine, Number.MAX_VALUE);
}
