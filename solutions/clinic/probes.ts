// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.

import type { Probes } from "@pravah/author";

const X = [
  [1, -2],
  [0.5, 3],
  [-1, 0.25],
];
const LABELS = [0, 1, 1];
const LAYERS = [
  {
    W: [
      [0.5, -1],
      [2, 0.75],
    ],
    b: [0.25, -4],
  },
  {
    W: [
      [1, -0.5],
      [-2, 1],
    ],
    b: [0.1, 0.2],
  },
  {
    W: [
      [1, -1],
      [0.25, 2],
    ],
    b: [0, 0.5],
  },
];
const LOUD = LAYERS.map(({ W, b }) => ({ W: W.map((row) => row.map((w) => 3000 * w)), b }));
const STEEP = LAYERS.map(({ W, b }) => ({ W: W.map((row) => row.map((w) => 2 * w)), b }));
const SILENT = LAYERS.map(({ W, b }) => ({
  W: W.map((row) => row.map(() => 0)),
  b: b.map(() => 0),
}));
const LOST = LAYERS.map(({ W, b }, l) =>
  l === 0 ? { W: [[Number.NaN, 1], ...W.slice(1)], b } : { W, b },
);

const CONFIG = {
  kind: "mlp",
  depth: 3,
  width: 2,
  act: "relu",
  init: "xavier-normal",
  bias: 0.5,
  batchNorm: false,
  lr: 3,
  clip: 0.25,
  weightDecay: 0,
  forgetBias: -2,
  seed: 1,
};

const stats = (act: string, layers: typeof LAYERS) => ({
  call: "collectStats",
  args: [{ config: { ...CONFIG, act }, layers }, X, LABELS],
});

const WELL = {
  loss: 0.7,
  actStd: [0.6, 0.5, 0.4],
  deadFraction: [0.1, 0, 0.2],
  saturatedFraction: [0, 0, 0],
  dZNorm: [0.1, 0.1, 0.1, 0.2],
  dWNorm: [0.1, 0.4, 0.2, 0.3],
  timeNorm: [] as number[],
  nonFinite: false,
};

const logOf = (losses: number[], norms = losses.map(() => 1)) =>
  losses.map((loss, t) => ({ loss, gradNorm: norms[t] as number }));

const ask = (change: Partial<typeof WELL>, log = logOf([])) => ({
  call: "diagnose",
  args: [{ ...WELL, ...change }, log],
});

const TINY = [2e-6, 4e-6, 3e-6, 5e-6];
const ILLNESSES = [
  "healthy",
  "vanishing-depth",
  "signal-decay",
  "exploding",
  "dead-relu",
  "lr-too-high",
  "rnn-long-memory",
];

export const probes: Probes = [
  stats("relu", LAYERS),
  stats("tanh", LAYERS),
  stats("sigmoid", STEEP),
  stats("leaky_relu", LAYERS),
  stats("linear", LOUD),
  stats("tanh", SILENT),
  stats("relu", LOST),

  ask({}),
  ask({ dWNorm: [1e-5, 0.1, 0.2, 0.3] }),
  ask({ dZNorm: [1e-6, 1e-4, 0.1, 0.2] }),
  ask({ dWNorm: TINY, actStd: [1, 0.1, 1e-3] }),
  ask({ dWNorm: TINY }),
  ask({ actStd: [1, 0.1, 1e-3] }),
  ask({ dWNorm: [1e-6, 2e-5, 1.5e-4, 5e-4], actStd: [1, 0.1, 1e-3] }),
  ask({ dWNorm: [1e-5, 2e-5, 3e-5, 9e-3], actStd: [1, 0.1, 1e-3] }),
  ask({ dWNorm: [1, 5e3, 1, 1] }),
  ask({ dWNorm: [1, Number.NaN, 1, 1] }),
  ask({ loss: 2000 }),
  ask({ nonFinite: true, loss: Number.NaN }),
  ask({ deadFraction: [0, 1, 0], dWNorm: [0, 0, 0, 0], actStd: [0.5, 0, 0] }),
  ask({ deadFraction: [0, 1, 0], dWNorm: [1e-9, 1e-8, 1, 2] }),
  ask({ deadFraction: [0, 0.95, 0], dWNorm: [1, 5e3, 1, 1] }),
  ask({ deadFraction: [0.9, 0, 0] }),
  ask({ deadFraction: [1, 0, 0] }),
  ask({}, logOf([0.9, 60, 2000, 0.69])),
  ask({}, logOf([0.9, 60, 2000, 0.69], [1, 90, 4000, 0.1])),
  ask({}, logOf([0.9, 1, 2, 3])),
  ask({}, logOf([0.9, 0.8, Number.NaN])),
  ask({}, logOf([0.9, 0.8, 0.7, 0.6], [1, 99, 1, 1])),
  ask({ timeNorm: [1e-6, 1e-3, 1] }),
  ask({ timeNorm: [1, 1e-3, 1e-6] }),
  ask({ timeNorm: [1, 1, 1] }, logOf([0.9, 0.8, 0.7, 0.6], [1, 99, 1, 1])),
  ask({ timeNorm: [1, 1, 1] }, logOf([0.9, 0.8, 0.7, 1.6], [1, 99, 1, 1])),

  ...ILLNESSES.map((illness) => ({ call: "prescribe", args: [illness] })),

  ...[
    { kind: "init", scheme: "he-normal" },
    { kind: "act", act: "tanh" },
    { kind: "batchnorm" },
    { kind: "clip", maxNorm: 2 },
    { kind: "lr", lr: 0.5 },
    { kind: "bias", value: 0 },
    { kind: "decay", lambda: 0.01 },
    { kind: "cell", cell: "lstm", forgetBias: 1 },
    { kind: "cell", cell: "lstm", forgetBias: 0 },
    { kind: "cell", cell: "gru" },
  ].map((treatment) => ({ call: "applyTreatment", args: [CONFIG, treatment] })),

  { call: "explain", args: ["dead-relu", "en"] },
  { call: "explain", args: ["dead-relu", "hi"] },
];
