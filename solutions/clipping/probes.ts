// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.

import type { Probes } from "@pravah/author";

const LOUD = [[[3, -4]], [[12], [0.5]]];
const QUIET = [[[0.3, -0.4]], [[0.1]]];
const PARAMS = [[[10, -20]], [[5], [7]]];

export const probes: Probes = [
  { call: "totalNorm", args: [LOUD] },
  { call: "totalNorm", args: [[[[-7, 2]], [[3]]], 3] },
  { call: "totalNorm", args: [[[[-7, 2]], [[3]]], Number.POSITIVE_INFINITY] },
  { call: "clipByGlobalNorm", args: [LOUD, 2] },
  { call: "clipByGlobalNorm", args: [LOUD, 2, 1] },
  { call: "clipByGlobalNorm", args: [QUIET, 1] },
  { call: "clipByGlobalNorm", args: [[[[3e-6, 4e-6]]], 5e-6] },
  { call: "clipByValue", args: [LOUD, 2] },
  {
    call: "agc",
    args: [
      [
        [3, 4],
        [0, 0],
        [30, 40],
      ],
      [
        [6, 8],
        [0.3, 0.4],
        [0.1, 0.2],
      ],
      0.1,
    ],
  },
  { call: "suggestThreshold", args: [[1, 2, 9], 2] },
  { call: "suggestThreshold", args: [[1, Number.NaN, 4], 1] },
  { call: "clippedStep", args: [PARAMS, LOUD, 0.5, 2] },
  { call: "clippedStep", args: [PARAMS, [[[3, Number.NaN]], [[1], [1]]], 0.5, 2] },
  { call: "clippedStep", args: [PARAMS, [[[3, Number.POSITIVE_INFINITY]], [[1], [1]]], 0.5, 2] },
];
