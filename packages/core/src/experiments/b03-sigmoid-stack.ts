// B3: in a stack of ten sigmoid layers the first one hears a millionth; in a stack of tanh layers, all.

import { sigmoid } from "../activations/sigmoid.ts";
import { tanh } from "../activations/tanh.ts";
import { Engine } from "../autodiff/engine.ts";
import type { Var } from "../autodiff/var.ts";
import { gradientNorms } from "../diagnostics/gradient-norms.ts";
import { xavierNormal } from "../init/xavier.ts";
import { linear } from "../layers/linear.ts";
import { mse } from "../losses/mse.ts";
import { createRandom } from "../random/random.ts";
import { median, type Outcome } from "./experiment.ts";

const DEPTH = 10;
const WIDTH = 50;
const BATCH = 64;

/** @param seeds at least 3; the criterion is about their median */
export function sigmoidStack(seeds: readonly number[]): Outcome {
  const ratios = (activation: (x: Var) => Var) =>
    seeds.map((seed) => firstOverLast(activation, seed));
  const measured = { sigmoid: ratios(sigmoid), tanh: ratios(tanh) };
  const tanhRatio = median(measured.tanh);
  return {
    id: "B3",
    source: "Hochreiter 1991; Bengio, Simard, Frasconi 1994",
    criterion: "‖dW1‖/‖dW10‖: sigmoid < 1e-4, tanh in [0.3, 3]",
    measured,
    passed: median(measured.sigmoid) < 1e-4 && tanhRatio >= 0.3 && tanhRatio <= 3,
  };
}

/** ‖dW1‖/‖dW10‖ at the first step, Xavier weights with gain 1. */
function firstOverLast(activation: (x: Var) => Var, seed: number): number {
  const random = createRandom(seed);
  const engine = new Engine();
  const layers = Array.from({ length: DEPTH }, () =>
    linear(engine, xavierNormal(random, WIDTH, WIDTH)),
  );
  const normal = () => Array.from({ length: BATCH * WIDTH }, () => random.normal());
  const [input, target] = [normal(), normal()];
  return engine.step(() => {
    const x = engine.constant([BATCH, WIDTH], input);
    const output = layers.reduce((h, layer) => activation(layer(h)), x);
    engine.backward(mse(output, engine.constant([BATCH, WIDTH], target)));
    const norms = gradientNorms(layers.map(({ weight }) => weight));
    return (norms[0] as number) / (norms[DEPTH - 1] as number);
  });
}
