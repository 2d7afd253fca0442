// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.

import type { Probes } from "@pravah/author";

const WS = [
  [
    [1, -2],
    [0.5, 3],
  ],
  [[4, -1, 2]],
];
const P = [2, -1];
const G = [0.5, 3];
const FRESH = { m: [0, 0], v: [0, 0], t: 0 };
const USED = { m: [0.2, -0.3], v: [0.4, 0.9], t: 3 };
const RUNS = [
  { lr: 1, losses: [2, 0.1, 1.5] },
  { lr: 0.01, losses: [2, 1.9, 1.8] },
  { lr: 0.1, losses: [2, 3, 0.7] },
  { lr: 0.3, losses: [2, 2, 0.7] },
];

export const probes: Probes = [
  { call: "l2Penalty", args: [WS, 0.3] },
  { call: "l2Penalty", args: [WS, 0.3, true] },
  { call: "sgdStep", args: [P, G, { buf: null }, { lr: 0.1, weightDecay: 0.5 }] },
  { call: "sgdStep", args: [P, G, { buf: [1, 4] }, { lr: 0.1, momentum: 0.8 }] },
  {
    call: "sgdStep",
    args: [P, G, { buf: [1, 4] }, { lr: 0.1, momentum: 0.8, weightDecay: 0.5, nesterov: true }],
  },
  { call: "adamStep", args: [P, G, FRESH, { lr: 0.1 }] },
  { call: "adamStep", args: [P, G, USED, { lr: 0.1, weightDecay: 0.5 }] },
  { call: "adamStep", args: [P, G, USED, { lr: 0.1, beta1: 0.5, beta2: 0.7, eps: 0.2 }] },
  { call: "adamWStep", args: [P, G, USED, { lr: 0.1, weightDecay: 0.5 }] },
  { call: "adamWStep", args: [P, [0, 0], FRESH, { lr: 0.1 }] },
  { call: "maxStableLr", args: [[3, 5, -9, 2]] },
  { call: "maxStableLr", args: [[-3, -1]] },
  { call: "maxStableLr", args: [[]] },
  { call: "schedule", args: ["step", 2, 6, 12] },
  { call: "schedule", args: ["step", 2, 10, 12] },
  { call: "schedule", args: ["cosine", 2, 3, 12] },
  { call: "schedule", args: ["cosine", 2, 15, 12] },
  { call: "schedule", args: ["warmup", 2, 3, 12] },
  { call: "schedule", args: ["warmup", 2, 15, 12] },
  { call: "pickLearningRate", args: [RUNS] },
  { call: "pickLearningRate", args: [[...RUNS, { lr: 9, losses: [2, 0.5, 3] }]] },
  {
    call: "pickLearningRate",
    args: [[{ lr: 7, losses: [2, Number.NaN, 0.5] }, ...RUNS, { lr: 5, losses: [2, 1, 4] }]],
  },
  {
    call: "pickLearningRate",
    args: [
      [
        { lr: 0.4, losses: [2, 2] },
        { lr: 3, losses: [2, 6] },
      ],
    ],
  },
  { call: "pickLearningRate", args: [[{ lr: 3, losses: [2, 6] }]] },
];
