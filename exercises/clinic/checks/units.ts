// The examination: units that are dead, flat or broken, and batches that are the same.

import {
  check,
  expect,
  type Mat,
  type PlainLayer,
  permuted,
  rows,
  times,
  type Vec,
} from "@pravah/checks";
import { type Act, collectStats } from "../work.ts";
import { NAN } from "./measurements.ts";
import { ACTS, admitted, examinee, netOf, recipe } from "./patients.ts";

check("stats-dead", async ({ random }) => {
  // A bias of −0.7 leaves some units that never wake up, and some that do for a few samples.
  for (let depth = 4; depth < 7; depth++) {
    const { net, X, labels, right } = admitted({
      ...recipe("dead-relu", random),
      depth,
      bias: -0.7,
    });
    expect((await collectStats(net, X, labels)).deadFraction).toAgreeWith(right.deadFraction);
  }
  // One unit is 0 always, one for all samples but the last, one never.
  const layers = [
    { W: [[1], [1], [-1]], b: [-9, 0, 5] },
    { W: [[1, 2, 1]], b: [0] },
  ];
  const X = [[-1], [-2], [-3], [2]];
  const dead = async (act: Act, net: PlainLayer[], inputs: Mat) =>
    (
      await collectStats(
        netOf(act, net),
        inputs,
        inputs.map(() => 0),
      )
    ).deadFraction;
  expect(await dead("relu", layers, X)).toAgreeWith([1 / 3]);
  expect(await dead("relu", layers, X.slice(0, 3))).toAgreeWith([2 / 3]);
  // The slope of tanh at 0 is 1: a unit without weights is silent, but not dead.
  const silent = layers.map(({ W, b }) => ({ W: times(W, 0), b: b.map(() => 0) }));
  expect(await dead("tanh", silent, X)).toAgreeWith([0]);
});

check("stats-saturated", async ({ random }) => {
  for (const act of ACTS) {
    // Weights so large that a part of the entries lies where the function is flat.
    const { net, X, labels, right } = examinee(random, act, 2.5);
    const { saturatedFraction } = await collectStats(net, X, labels);
    expect(saturatedFraction).toAgreeWith(right.saturatedFraction);
    // And so far out that an exponential is no number any more: an activation is, and so is the loss.
    const far = examinee(random, act, 1000);
    const stats = await collectStats(far.net, far.X, far.labels);
    const { loss, saturatedFraction: flat, nonFinite } = far.right;
    expect(stats).toAgreeWith({ loss, saturatedFraction: flat, nonFinite });
  }
  // 1 % on either side of the z at which the slope is 5 % of the largest, at both ends.
  const output = { W: [[1], [0]], b: [0, 0] };
  for (const [act, limit] of [
    ["sigmoid", 2 * Math.atanh(Math.sqrt(0.95))],
    ["tanh", Math.atanh(Math.sqrt(0.95))],
  ] as const) {
    const net = netOf(act, [{ W: [[limit]], b: [0] }, output]);
    const X = [[-1.01], [-0.99], [0.99], [1.01], [1.02]];
    const { saturatedFraction } = await collectStats(net, X, [0, 1, 0, 1, 0]);
    expect(saturatedFraction).toAgreeWith([3 / 5]);
  }
});

check("stats-nonfinite", async ({ random }) => {
  for (const act of ACTS) {
    const { net, X, labels } = examinee(random, act);
    expect((await collectStats(net, X, labels)).nonFinite).toAgreeWith(false);
    for (const at of net.layers.keys()) {
      const layers = structuredClone(net.layers);
      (layers[at]?.W[1] as Vec)[0] = NAN;
      expect((await collectStats({ ...net, layers }, X, labels)).nonFinite).toAgreeWith(true);
    }
  }
  // 10²⁰⁰ · 10²⁰⁰ is no number any more.
  const huge = [1, 2, 2].map((fanIn) => ({
    W: [new Array<number>(fanIn).fill(1e200), new Array<number>(fanIn).fill(2e200)],
    b: [0, 0],
  }));
  const stats = await collectStats(netOf("linear", huge), [[1], [2]], [0, 1]);
  expect(stats.nonFinite).toAgreeWith(true);
  // The label has a probability of 0: the loss is Infinity, and all else is finite.
  const alone = [{ W: [[-1e300], [0]], b: [0, 0] }];
  const lost = await collectStats(netOf("linear", alone), [[1e10]], [0]);
  expect(lost.nonFinite).toAgreeWith(true);
  // The loss is finite, and ∂loss/∂W₁ is not: 10³ · 10³⁰⁷.
  const loud = netOf("linear", twoLayers(1e-307, 1e3));
  const grown = await collectStats(loud, [[1e307], [2e307]], [0, 1]);
  expect(grown.loss).toBeWithin(0, 1e4);
  expect(grown.nonFinite).toAgreeWith(true);
  // In between a norm may overflow or not, by how it is computed: the flag says what the lists say.
  for (const [inner, outer, input] of BETWEEN) {
    const net = netOf("linear", twoLayers(inner, outer));
    const stats = await collectStats(net, [[input], [input / 2]], [0, 0]);
    const finite = MEASURED.flatMap((field) => stats[field]).every(Number.isFinite);
    expect(stats.nonFinite).toAgreeWith(!finite);
  }
});

const MEASURED = [
  "loss",
  "actStd",
  "deadFraction",
  "saturatedFraction",
  "dZNorm",
  "dWNorm",
  "timeNorm",
] as const;

/** Two units of one input, and two classes that differ by one of them. */
const twoLayers = (inner: number, outer: number): PlainLayer[] => [
  { W: [[inner], [0]], b: [0, 0] },
  {
    W: [
      [outer, 0],
      [0, 0],
    ],
    b: [0, 0],
  },
];

/** Weights and input for which squares overflow in one list alone: actStd, dZNorm, dWNorm. */
const BETWEEN = [
  [1, 5e-198, 1e200],
  [1e50, 1e200, 1e-250],
  [1e-200, 1, 1e200],
] as const;

check("stats-batch-laws", async ({ random }) => {
  for (const act of ["tanh", "relu"] as const) {
    const { net, X, labels, right } = examinee(random, act);
    const stats = await collectStats(net, X, labels);
    expect(stats.dWNorm).toAgreeWith(right.dWNorm);
    // The layers are those of the net. Its config says how a network starts, and what it may become.
    const { depth, width } = net.config;
    for (const other of [depth - 1, depth + 2]) {
      const config = { ...recipe("lr-too-high", random), act, depth: other, width: width - 1 };
      expect(await collectStats({ ...net, config }, X, labels)).toAgreeWith(stats);
    }
    const order = permuted(random, [...X.keys()]);
    const mixed = rows(X, order);
    const theirLabels = order.map((i) => labels[i] as number);
    expect(await collectStats(net, mixed, theirLabels)).toAgreeWith(stats);
    // Every sample twice: means and fractions stay, and so does the gradient of a mean.
    const twice = await collectStats(net, [...X, ...X], [...labels, ...labels]);
    expect(twice).toAgreeWith({
      ...stats,
      dZNorm: stats.dZNorm.map((norm) => norm * Math.SQRT1_2),
    });
  }
});
