// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.
//
// The weights are square on purpose: there a wrong product has the right shape, so a mistake gives
// the same numbers whether it was made with the kit or with loops.

import type { Probes } from "@pravah/author";

const POINTS = [-2, -0.5, 0, 1, 3];

const X = [
  [1, -2],
  [0.5, 3],
  [-1, 0.25],
];
const W = [
  [0.5, -1],
  [2, 0.75],
];
const D = [
  [1, -3],
  [0.5, 2],
  [4, -0.25],
];
const LAYERS = [
  { W, b: [0.1, -0.2] },
  {
    W: [
      [1, 0.5],
      [-0.25, -1.5],
    ],
    b: [0.3, 0.4],
  },
];

/** What a forward pass of tanh layers keeps: backward is asked with a cache that fits together. */
function tanhCache() {
  const inputs: number[][][] = [X];
  const zs: number[][][] = [];
  for (const layer of LAYERS) {
    const z = (inputs.at(-1) ?? []).map((sample) =>
      layer.W.map((row, unit) =>
        row.reduce((total, w, j) => total + w * (sample[j] ?? 0), layer.b[unit] ?? 0),
      ),
    );
    zs.push(z);
    inputs.push(z.map((row) => row.map(Math.tanh)));
  }
  return { layers: LAYERS, act: "tanh", inputs: inputs.slice(0, -1), zs };
}
const CACHE = tanhCache();

const GRADS = [
  { dW: [[1, -2, 2]], db: [0.5], dZ: [[2], [-1]] },
  { dW: [[0.5], [0.25]], db: [1, 3], dZ: [[1, 4]] },
];

export const probes: Probes = [
  { call: "sigmoid", args: [POINTS] },
  { call: "sigmoid", args: [[-1000, -40, 1000]] },
  { call: "actGrad", args: ["sigmoid", POINTS] },
  { call: "actGrad", args: ["tanh", POINTS] },
  { call: "linearForward", args: [X, W, [10, 20]] },
  { call: "linearBackward", args: [D, { X, W }] },
  { call: "mlpForward", args: [X, LAYERS, "tanh"] },
  { call: "mlpForward", args: [X, LAYERS, "linear"] },
  { call: "mlpBackward", args: [D, CACHE] },
  { call: "mlpBackward", args: [D.map((row) => row.map((d) => 1e-9 * d)), CACHE] },
  { call: "layerGradNorms", args: [GRADS] },
  {
    call: "relativeUpdate",
    args: [
      [
        { W: [[2, 4, 4]], b: [1] },
        { W: [[3], [4]], b: [1, 1] },
      ],
      GRADS,
      0.5,
    ],
  },
];
