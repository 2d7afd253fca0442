// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.
//
// Batches of three by three: there a mistake of rows and columns gives numbers, whichever way it was
// written. Variances and eps are large enough for every factor to show.

import type { Probes } from "@pravah/author";

const X = [
  [1, -2, 0.5],
  [4, 3, -1.5],
  [-2, 0.25, 7],
];
const D = [
  [1, -3, 0.25],
  [0.5, 2, -1],
  [4, -0.25, 2],
];
const GAMMA = [2, -0.5, 3];
const BETA = [1, 3, -4];
const STATE = { runningMean: [0.5, -1, 2], runningVar: [4, 0.5, 2.25] };
const CACHE = {
  xhat: [
    [0, -1.1, -0.4],
    [1.2, 1.3, -0.9],
    [-1.2, -0.2, 1.3],
  ],
  invStd: [0.4, 0.5, 0.25],
  gamma: GAMMA,
};

export const probes: Probes = [
  { call: "batchStats", args: [X] },
  { call: "batchStats", args: [[[3, -7]]] },
  // Two numbers whose squares do not fit into float64.
  { call: "batchStats", args: [[[1e9], [1e9 + 2]]] },
  { call: "updateRunning", args: [STATE, [1, 2, -3], [5, 0.5, 1], 3, 0.3] },
  { call: "updateRunning", args: [STATE, [1, 2, -3], [5, 0.5, 1], 5, 0.8] },
  { call: "bnForwardTrain", args: [X, GAMMA, BETA, STATE, { eps: 0.5, momentum: 0.3 }] },
  { call: "bnForwardTrain", args: [[X[0], X[1]], GAMMA, BETA, STATE, { eps: 2, momentum: 0.1 }] },
  { call: "bnForwardTrain", args: [[X[0]], GAMMA, BETA, STATE, { eps: 0.5, momentum: 0.3 }] },
  { call: "bnForwardEval", args: [X, GAMMA, BETA, STATE, { eps: 0.5, momentum: 0.3 }] },
  { call: "bnForwardEval", args: [[X[1]], GAMMA, BETA, STATE, { eps: 0.5, momentum: 0.3 }] },
  { call: "bnBackward", args: [D, CACHE] },
  { call: "bnBackward", args: [[D[0], D[2]], { ...CACHE, xhat: [CACHE.xhat[1], CACHE.xhat[2]] }] },
  { call: "foldBatchNorm", args: [X, [10, -20, 30], GAMMA, BETA, STATE, 0.5] },
];
