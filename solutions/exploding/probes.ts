// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.

import type { Probes } from "@pravah/author";

const log = (norms: number[], losses: number[]) =>
  norms.map((gradNorm, i) => ({ gradNorm, loss: losses[i] ?? 1 }));
const ONES = [1, 1, 1, 1, 1, 1];
const NOISY = [1, 1.4, 0.9, 1.3, 1, 1.2];
const W = [
  [0.5, 2],
  [-0.25, 1],
];
const SHEAR = [
  [0.5, 4],
  [0, 0.25],
];

export const probes: Probes = [
  {
    call: "softmaxCrossEntropy",
    args: [
      [
        [1, 2, 3],
        [0.5, -1, 2],
      ],
      [0, 2],
    ],
  },
  {
    call: "softmaxCrossEntropy",
    args: [
      [
        [2000, 0, 100],
        [0, 900, 1],
      ],
      [1, 2],
    ],
  },
  { call: "globalGradNorm", args: [[[[3, 4]], [[1], [2]]]] },
  { call: "powerNorms", args: [W, 4] },
  { call: "powerNorms", args: [SHEAR, 3] },
  { call: "spectralRadius", args: [SHEAR, 30] },
  { call: "spectralRadius", args: [W, 9] },
  {
    call: "spectralRadius",
    args: [
      [
        [50, 0],
        [0, 20],
      ],
      1000,
    ],
  },
  { call: "scalarRnnLossGrad", args: [3, -2, 0.5, 3, 0.7] },
  { call: "scalarRnnLossGrad", args: [4, -1, -1, 2, 0.2] },
  { call: "detectExplosion", args: [log(ONES, NOISY)] },
  { call: "detectExplosion", args: [log(NOISY, ONES)] },
  { call: "detectExplosion", args: [log([1, 1, Number.NaN, 1], ONES)] },
  { call: "detectExplosion", args: [log([1, Number.NaN, 1, Number.NaN, 1], ONES)] },
  { call: "detectExplosion", args: [log(ONES, [1, 2, 1, Number.NaN, 1, 1])] },
  { call: "detectExplosion", args: [log([1, 1, Number.POSITIVE_INFINITY, 1], ONES)] },
  { call: "detectExplosion", args: [log([1, 40, 2, 2, 30, 1], ONES)] },
  { call: "detectExplosion", args: [log([1, 9, 1, 12, 1, 1], ONES)] },
  { call: "detectExplosion", args: [log([1, 1, 1, 8, 1, 1], ONES), { normFactor: 5 }] },
  { call: "detectExplosion", args: [log([9, 9, 9, 1, 1, 12], ONES), { window: 2 }] },
  { call: "detectExplosion", args: [log(ONES, [1, 1, 1, 30, 1, 1])] },
];
