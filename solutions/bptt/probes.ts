// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.
//
// All weights are square on purpose: there a wrong product has the right shape, so a mistake gives
// the same numbers whether it was made with the kit or with loops.

import type { Probes } from "@pravah/author";

type Mat = number[][];

const P = {
  W_ih: [
    [0.5, -1],
    [0.25, 0.75],
  ],
  W_hh: [
    [0.5, -0.25],
    [1, 0.75],
  ],
  b_ih: [0.1, -0.2],
  b_hh: [0.3, 0.15],
};
const H0 = [
  [0.5, -0.25],
  [-0.75, 0.125],
];
const X = [
  [1, -0.5],
  [0.25, 1],
];
const DH = [
  [1, -2],
  [0.5, 1],
];

/** What a forward pass keeps, to four digits: backward is asked with a cache that fits together. */
function cacheOf(xs: readonly Mat[], h0: Mat) {
  let state = h0;
  return xs.map((x) => {
    const hPrev = state;
    state = x.map((row, n) =>
      P.W_hh.map((weights, i) => {
        const fromState = weights.reduce((sum, w, j) => sum + w * (hPrev[n]?.[j] ?? 0), 0);
        const fromInput = (P.W_ih[i] ?? []).reduce((sum, w, j) => sum + w * (row[j] ?? 0), 0);
        const a = fromState + fromInput + (P.b_ih[i] ?? 0) + (P.b_hh[i] ?? 0);
        return Number(Math.tanh(a).toFixed(4));
      }),
    );
    return { x, hPrev, h: state, p: P };
  });
}
const [STEP = {}] = cacheOf([X], H0);

// One sample over three steps: with windows of 2, the last one is short.
const XS = [[[1, -0.5]], [[-1, 0.5]], [[0.5, 0.25]]];
const START = [[0.5, -0.25]];
const CACHE = cacheOf(XS, START);
const DHS = [[[1, -2]], [[-1, 0.25]], [[0.5, 1]]];

export const probes: Probes = [
  { call: "rnnStepForward", args: [X, H0, P] },
  { call: "rnnStepForward", args: [[[4000, 0]], [[0, 0]], P] },
  { call: "rnnStepBackward", args: [DH, STEP] },
  { call: "rnnForward", args: [XS, START, P] },
  { call: "rnnBackward", args: [DHS, CACHE] },
  { call: "truncatedBackward", args: [DHS, CACHE, 1] },
  { call: "truncatedBackward", args: [DHS, CACHE, 2] },
  {
    call: "jacobianNorms",
    args: [
      [[[0.5, -0.25]], [[0.75, 0.5]], [[-0.5, 0.25]], [[0.125, -0.75]]],
      [
        [1, -0.5],
        [2, 0.75],
      ],
    ],
  },
];
