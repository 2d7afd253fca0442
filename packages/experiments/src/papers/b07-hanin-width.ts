// B7: He's scale is right on average only: in narrow deep networks gradients still scatter over many
// orders of magnitude.

import { createRandom, deviationOf, heNormal, identity, median, type Random } from "@pravah/core";
import { matmul } from "@pravah/core/kit";
import type { Experiment } from "./experiment.ts";

const DEPTH = 20;
const NETS = 200;
const WIDTHS = [5, 10, 20, 50, 100];

export const haninWidth: Experiment = {
  id: "B7",
  title: "Scatter of the gradient's size by width",
  source: "Hanin 2018",
  reported: "the log-variance of gradients grows with the sum of 1/width over the layers",
  criterion: "std of log‖J‖² at width 10 ≥ 3 × that at width 100 (20 He layers)",
  fast: true,
  run(seeds, { fast = false } = {}) {
    const widths = fast ? [10, 100] : WIDTHS;
    const nets = fast ? 24 : NETS;
    const scatter = widths.map((width) =>
      seeds.map((seed) => scatterOf(createRandom(seed).fork(`width ${width}`), width, nets)),
    );
    const measured = Object.fromEntries(
      widths.map((width, i) => [`std of log‖J‖², width ${width}`, scatter[i] as number[]]),
    );
    const at = (width: number) => median(scatter[widths.indexOf(width)] as number[]);
    return {
      measured,
      passed: at(10) >= 3 * at(100),
      plot: {
        title: `Scatter of log‖J‖² over ${nets} networks of 20 layers`,
        x: { label: "width", log: true },
        y: { label: "std of log‖J‖²", log: true },
        curves: [{ name: "He, ReLU", points: widths.map((width) => [width, at(width)] as const) }],
      },
    };
  },
};

/** Standard deviation of log‖J‖² over random networks; dead ones, whose J is 0, are left out. */
function scatterOf(random: Random, width: number, nets: number): number {
  const logs: number[] = [];
  for (let net = 0; net < nets; net++) {
    const squares = jacobianSquare(random, width);
    if (squares > 0) logs.push(Math.log(squares));
  }
  return deviationOf(logs);
}

/** ‖∂output/∂input‖² of 20 ReLU layers with He weights, at a random input. */
function jacobianSquare(random: Random, width: number): number {
  let h = Array.from({ length: width }, () => random.normal());
  let jacobian = identity(width);
  for (let layer = 0; layer < DEPTH; layer++) {
    const weights = heNormal(random, width, width);
    const z = weights.map((row) => row.reduce((sum, w, i) => sum + w * (h[i] as number), 0));
    h = z.map((value) => Math.max(0, value));
    const open = weights.map((row, i) => ((z[i] as number) > 0 ? row : row.map(() => 0)));
    jacobian = matmul(open, jacobian);
  }
  return jacobian.flat().reduce((sum, value) => sum + value * value, 0);
}
