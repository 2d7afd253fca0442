// Inputs on which `author record` asks every solution. The wrong answers become misconceptions.json;
// right ones are never written down.
//
// Small on purpose: two samples show what happens to a batch, two units show a wrong transpose.

import type { Probes } from "@pravah/author";

type Mat = number[][];

const H = 2;
const x = [[1.5], [-0.75]];
const h = [
  [0.3, -0.6],
  [-0.2, 0.7],
];
const c = [
  [1.5, -0.4],
  [0.8, -1.2],
];
const dh = [
  [1.5, -0.5],
  [-2, 0.75],
];
const dc = [
  [-0.5, 2],
  [1.25, -1],
];

/** `rows` rows of two numbers that follow no pattern a mistake could repeat. */
const weights = (rows: number, from: number): Mat =>
  Array.from({ length: rows }, (_, k) => [
    Math.round(100 * Math.sin(from + 2.3 * k)) / 100,
    Math.round(100 * Math.cos(from + 1.7 * k)) / 100,
  ]);

const params = (blocks: number) => ({
  W_ih: weights(blocks * H, 1).map((row) => row.slice(0, 1)),
  W_hh: weights(blocks * H, 4),
  b_ih: weights(blocks * H, 2).map((row) => row[0] ?? 0),
  b_hh: weights(blocks * H, 3).map((row) => row[1] ?? 0),
});

/** The shares of one block, from the input and from the state, [sample][unit] each. */
function shares(p: ReturnType<typeof params>, block: number): [Mat, Mat] {
  const product = (signals: Mat, W: Mat, b: number[]) =>
    signals.map((row) =>
      [0, 1].map((unit) => {
        const k = block * H + unit;
        return row.reduce((total, v, j) => total + v * (W[k]?.[j] ?? 0), b[k] ?? 0);
      }),
    );
  return [product(x, p.W_ih, p.b_ih), product(h, p.W_hh, p.b_hh)];
}

const both = (a: Mat, b: Mat, f: (u: number, v: number) => number): Mat =>
  a.map((row, n) => row.map((u, unit) => f(u, b[n]?.[unit] ?? 0)));
const sigmoid = (a: number, b: number) => 1 / (1 + Math.exp(-a - b));

/** What forward keeps: backward is asked with a cache that fits together. */
function lstmCache() {
  const p = params(4);
  const [i, f, o] = [0, 1, 3].map((block) => both(...shares(p, block), sigmoid)) as [Mat, Mat, Mat];
  const g = both(...shares(p, 2), (a, b) => Math.tanh(a + b));
  const kept = both(f, c, (a, b) => a * b);
  const added = both(i, g, (a, b) => a * b);
  return { x, hPrev: h, cPrev: c, i, f, g, o, c: both(kept, added, (a, b) => a + b), p };
}

function gruCache() {
  const p = params(3);
  const [r, z] = [0, 1].map((block) => both(...shares(p, block), sigmoid)) as [Mat, Mat];
  const [inputs, hn] = shares(p, 2);
  const inside = both(r, hn, (a, b) => a * b);
  return { x, hPrev: h, r, z, n: both(inputs, inside, (a, b) => Math.tanh(a + b)), hn, p };
}

const FAR = { W_ih: [[900], [900], [1], [900]], W_hh: [[0], [0], [0], [0]], b_ih: [0, 0, 0, 0] };
const GATES = [
  [
    [0.5, 0.75],
    [1, 0.25],
  ],
  [
    [0.8, 0.5],
    [0.4, 1],
  ],
  [
    [0.25, 1],
    [0.6, 0.9],
  ],
];

export const probes: Probes = [
  { call: "lstmStepForward", args: [x, h, c, params(4)] },
  { call: "lstmStepForward", args: [[[1]], [[0]], [[2]], { ...FAR, b_hh: [0, 0, 0, 0] }] },
  { call: "lstmStepBackward", args: [dh, dc, lstmCache()] },
  { call: "gruStepForward", args: [x, h, params(3)] },
  { call: "gruStepBackward", args: [dh, gruCache()] },
  { call: "lstmBiasInit", args: [2, 3] },
  { call: "cellRetention", args: [GATES] },
];
