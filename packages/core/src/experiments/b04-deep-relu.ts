// B4: thirty ReLU layers learn with He's scale and stand still with Xavier's; eight learn with both.

import { relu } from "../activations/relu.ts";
import { Engine } from "../autodiff/engine.ts";
import { rings } from "../data/rings.ts";
import { heNormal } from "../init/he.ts";
import type { Weights } from "../init/weights.ts";
import { xavierNormal } from "../init/xavier.ts";
import { linear } from "../layers/linear.ts";
import { softmaxCrossEntropy } from "../losses/softmax-cross-entropy.ts";
import { sgd } from "../optim/sgd.ts";
import { createRandom, type Random } from "../random/random.ts";
import { median, type Outcome } from "./experiment.ts";

const WIDTH = 32;
const POINTS = 64;

type Init = (random: Random, fanOut: number, fanIn: number) => Weights;
interface Settings {
  depth: number;
  learningRate: number;
  steps: number;
}

const DEEP: Settings = { depth: 30, learningRate: 0.01, steps: 150 };
const SHALLOW: Settings = { depth: 8, learningRate: 0.02, steps: 400 };

export interface DeepReluOptions {
  /** Also train the eight-layer networks, which learn either way; they take as long as the deep ones. */
  shallow?: boolean;
}

/** @param seeds at least 3; the criterion is about their median */
export function deepRelu(
  seeds: readonly number[],
  { shallow = true }: DeepReluOptions = {},
): Outcome {
  const all = (init: Init, settings: Settings) => seeds.map((seed) => train(init, settings, seed));
  const accuracies = (init: Init, settings: Settings) =>
    all(init, settings).map(({ accuracy }) => accuracy);
  const xavierLoss = all(xavierNormal, DEEP).map(({ loss }) => loss);
  const heAccuracy = accuracies(heNormal, DEEP);
  const shallowAccuracy: Record<string, number[]> = shallow
    ? {
        "accuracy, depth 8, Xavier": accuracies(xavierNormal, SHALLOW),
        "accuracy, depth 8, He": accuracies(heNormal, SHALLOW),
      }
    : {};
  return {
    id: "B4",
    source: "He et al. 2015, Fig. 2 and 3",
    criterion:
      "depth 30: Xavier's loss > 0.6, He's accuracy ≥ 0.95; depth 8: both accuracies ≥ 0.9",
    measured: {
      "loss, depth 30, Xavier": xavierLoss,
      "accuracy, depth 30, He": heAccuracy,
      ...shallowAccuracy,
    },
    passed:
      median(xavierLoss) > 0.6 &&
      median(heAccuracy) >= 0.95 &&
      Object.values(shallowAccuracy).every((accuracy) => median(accuracy) >= 0.9),
  };
}

/** Full-batch training of `depth` hidden layers on two rings. */
function train(init: Init, { depth, learningRate, steps }: Settings, seed: number) {
  const random = createRandom(seed);
  const engine = new Engine();
  const { inputs, labels } = rings(random, POINTS);
  const hidden = Array.from({ length: depth }, (_, i) =>
    linear(engine, init(random, WIDTH, i === 0 ? 2 : WIDTH)),
  );
  const output = linear(engine, init(random, 2, WIDTH));
  const x = engine.constant([POINTS, 2], inputs.flat());
  const logits = () => output(hidden.reduce((h, layer) => relu(layer(h)), x));
  const optimizer = sgd(engine, { learningRate });
  for (let step = 0; step < steps; step++) {
    engine.step(() => engine.backward(softmaxCrossEntropy(logits(), labels)));
    optimizer.step();
  }
  return engine.step(() => {
    const z = logits();
    const scores = z.toArray();
    const right = labels.filter(
      (label, i) => (scores[2 * i + 1] as number) > (scores[2 * i] as number) === (label === 1),
    );
    return { loss: softmaxCrossEntropy(z, labels).item(), accuracy: right.length / POINTS };
  });
}
