// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down. Random matrices have many right answers; a mistake in one of
// them is recognised by what `propagate` or the numbers of a one-entry matrix show.

import type { Probes } from "@pravah/author";

const X = [
  [1, -2],
  [0.5, 3],
];
const W = [
  [0.5, -1],
  [2, 0.75],
];

export const probes: Probes = [
  { call: "fans", args: [[6, 4]] },
  { call: "fans", args: [[8, 3, 5, 5]] },
  { call: "gain", args: ["tanh"] },
  { call: "gain", args: ["relu"] },
  { call: "gain", args: ["selu"] },
  { call: "gain", args: ["leaky_relu"] },
  { call: "gain", args: ["leaky_relu", 0.3] },
  { call: "xavier", args: [6, 2] },
  { call: "xavier", args: [6, 2, 1.5] },
  { call: "kaimingStd", args: [12, "relu"] },
  { call: "kaimingStd", args: [12, "leaky_relu", 0.5] },
  { call: "randn", args: [0, 0.3] },
  { call: "randn", args: [0.9999, 0.05] },
  { call: "randn", args: [0.3, 0.1] },
  { call: "randn", args: [0.7, 0.9] },
  { call: "propagate", args: [X, [W, W], "relu"] },
  { call: "propagate", args: [X, [W, W], "sigmoid"] },
  { call: "initMatrix", args: [2, 3, "he-normal", 1] },
  { call: "initMatrix", args: [2, 3, "xavier-uniform", 1] },
  { call: "initMatrix", args: [2, 3, "standard", 1] },
  { call: "initMatrix", args: [3, 2, "he-uniform", 2] },
  { call: "initNetwork", args: [[2, 3, 2], "he-normal", 1] },
  { call: "orthogonal", args: [3, 1] },
  { call: "orthogonal", args: [2, 1, 2] },
];
