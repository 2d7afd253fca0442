// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.

import type { Probes } from "@pravah/author";

const X = [
  [-2, -0.5, 0, 1.5],
  [0.25, 3, -1, 0],
];
const D = [
  [1, -2, 3, 4],
  [0.5, 6, -7, 8],
];

export const probes: Probes = [
  { call: "reluForward", args: [X] },
  { call: "reluBackward", args: [D, X] },
  { call: "leakyRelu", args: [X, 0.1] },
  { call: "leakyRelu", args: [X, 1.5] },
  { call: "elu", args: [X, 0.5] },
  { call: "selu", args: [X] },
  { call: "gelu", args: [X, "none"] },
  { call: "gelu", args: [[[-9, -12]], "none"] },
  { call: "gelu", args: [X, "tanh"] },
  {
    call: "deadUnits",
    args: [
      [
        [0, 1, 0],
        [0, 0, 0],
        [0, 3, 2],
      ],
    ],
  },
  { call: "bornDeadBound", args: [[2, 2]] },
  { call: "bornDeadBound", args: [[1, 3]] },
];
