// The checks of exercise `clinic`: what the engine measures in the same networks, patients whose
// illness is known by how they were made, and treatments that the engine tries out.

import {
  check,
  createRandom,
  examined,
  examinedRecurrent,
  expect,
  freshLayers,
  golden,
  movedNetwork,
  type NetworkSettings,
  normalMatrix,
  type PlainLayer,
  permuted,
  property,
  purity,
  type Random,
  type RecurrentSettings,
  ringSamples,
  scalar,
  trainedNetwork,
  trainedRecurrent,
  whole,
} from "@pravah/checks";
import { linearLosses } from "@pravah/checks/golden/linear-losses";
import { mlpGradflow } from "@pravah/checks/golden/mlp-gradflow";
import {
  type Act,
  applyTreatment,
  collectStats,
  type Diagnosis,
  diagnose,
  explain,
  type LogEntry,
  type NetConfig,
  prescribe,
  type Stats,
  type Treatment,
} from "./work.ts";

type Vec = number[];
type Mat = number[][];

const NAN = Number.NaN;
const INF = Number.POSITIVE_INFINITY;
/** Each run of a law about a diagnosis asks on both sides of its limit: few are enough. */
const law: typeof property = (inputs, holds) => property(inputs, holds, { runs: 6 });

// ---- examination

check("stats-by-hand", async ({ random }) => {
  // One sample, a unit that is on and one that is off, logits [0, 0].
  const first = { W: [[1], [-1]], b: [0, 0] };
  const second = {
    W: [
      [1, 0],
      [-1, 0],
    ],
    b: [-2, 2],
  };
  const byHand = {
    loss: Math.LN2,
    actStd: [1],
    deadFraction: [0.5],
    saturatedFraction: [0],
    dZNorm: [1, Math.SQRT1_2],
    dWNorm: [2, Math.SQRT2],
    timeNorm: [],
    nonFinite: false,
  };
  expect(await collectStats(netOf("relu", [first, second]), [[2]], [0])).toEqual(byHand);
  // Units and classes in another order, and a smaller input under larger weights.
  const size = random.uniform(1, 9);
  const larger = { W: times(first.W, size), b: first.b };
  const { layers, inputs, labels } = movedNetwork(random, [larger, second], 1, false);
  const stats = await collectStats(netOf("relu", layers), inputs([[2 / size]]), labels([0]));
  expect(stats).toAgreeWith({ ...byHand, dWNorm: [2 / size, Math.SQRT2] });
});

check("stats-activations", async ({ random }) => {
  for (const act of ACTS) {
    const { net, X, labels, right } = examinee(random, act);
    const { loss, actStd } = await collectStats(net, X, labels);
    expect(actStd).toAgreeWith(right.actStd);
    expect(loss).toAgreeWith(right.loss);
  }
  // Ten layers by PyTorch, which has an activation after the last one too: nine are hidden here.
  for (const { id, input, expected } of golden<Recorded, { actStd: Vec }>(mlpGradflow, "")) {
    const layers = input.W.map((W, l) => ({ W, b: input.b[l] as Vec }));
    const net = netOf(id.split("_")[0] as Act, layers);
    const { actStd } = await collectStats(
      net,
      input.X,
      input.X.map(() => 0),
    );
    expect(actStd).toAgreeWith(expected.actStd.slice(0, -1), { entrywise: true });
  }
});

check("stats-huge-logits", async ({ random }) => {
  const { net, X, labels } = examinee(random, "tanh");
  const layers = net.layers.map(({ W, b }, l) => ({ W: times(W, l === 2 ? 1e4 : 1), b }));
  const { loss, nonFinite } = await collectStats(netOf("tanh", layers), X, labels);
  expect(loss).toAgreeWith(examined(layers, "tanh", { inputs: X, labels }).loss);
  expect(nonFinite).toAgreeWith(false);
  for (const { input, expected } of golden<RecordedLogits, { loss: number; dLogits: Mat }>(
    linearLosses,
    "softmax_ce/huge_logits/mean",
  )) {
    const identity = input.logits[0]?.map((_, i, row) => row.map((_z, j) => Number(i === j))) ?? [];
    const net = netOf("linear", [{ W: identity, b: identity.map(() => 0) }]);
    const stats = await collectStats(net, input.logits, input.labels);
    expect(stats.loss).toAgreeWith(expected.loss);
    expect(stats.dZNorm).toAgreeWith([Math.hypot(...expected.dLogits.flat())]);
  }
});

check("stats-gradients", async ({ random, figure }) => {
  for (const act of ACTS) {
    const { net, X, labels, right } = examinee(random, act);
    const { dZNorm, dWNorm } = await collectStats(net, X, labels);
    figure({ x: "layer", y: `‖∂L/∂W‖, ${act}`, work: dWNorm, law: right.dWNorm });
    expect(dWNorm).toAgreeWith(right.dWNorm, { entrywise: true });
    expect(dZNorm).toAgreeWith(right.dZNorm, { entrywise: true });
  }
  for (const { input, expected } of golden<RecordedNet, { loss: number; dW1: Mat; dW2: Mat }>(
    linearLosses,
    "mlp2_tanh_ce",
  )) {
    const { X, labels, W1, b1, W2, b2 } = input;
    const net = netOf("tanh", [
      { W: W1, b: b1 },
      { W: W2, b: b2 },
    ]);
    const { loss, dWNorm } = await collectStats(net, X, labels);
    expect(loss).toAgreeWith(expected.loss);
    expect(dWNorm).toAgreeWith([expected.dW1, expected.dW2].map((dW) => Math.hypot(...dW.flat())));
  }
  // z is exactly 0 in one unit: there the slope is that of the negative side.
  const kinked = [
    { W: [[1], [2]], b: [-1, 0] },
    {
      W: [
        [3, 1],
        [-1, 2],
      ],
      b: [0, 0],
    },
  ];
  for (const act of ["relu", "leaky_relu"] as const) {
    const { dZNorm } = await collectStats(netOf(act, kinked), [[1]], [1]);
    expect(dZNorm).toAgreeWith(examined(kinked, act, { inputs: [[1]], labels: [1] }).dZNorm);
  }
});

check("stats-gradients-deep", async ({ random, figure }) => {
  // The first norms are 10⁻⁵ of the last ones, and must be right all the same.
  const { net, X, labels, right } = drawn("vanishing-depth", random);
  const { dZNorm, dWNorm } = await collectStats(net, X, labels);
  figure({ x: "layer", y: "‖∂L/∂W‖", work: dWNorm, law: right.dWNorm });
  expect(dWNorm).toAgreeWith(right.dWNorm, { entrywise: true });
  expect(dZNorm).toAgreeWith(right.dZNorm, { entrywise: true });
});

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
});

check("stats-batch-laws", async ({ random }) => {
  for (const act of ["tanh", "relu"] as const) {
    const { net, X, labels, right } = examinee(random, act);
    const stats = await collectStats(net, X, labels);
    expect(stats.dWNorm).toAgreeWith(right.dWNorm);
    const order = permuted(random, [...X.keys()]);
    const mixed = order.map((i) => X[i] as Vec);
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

// ---- diagnosis

check("diagnose-healthy", async ({ random }) => {
  expect(await diagnose(WELL, [])).toEqual("healthy");
  for (let i = 0; i < 3; i++) {
    const { net, right, log } = drawn("healthy", random);
    expect(await diagnose(right, log)).toAgreeWith("healthy");
    expect(await diagnose(right, [])).toAgreeWith("healthy");
    // Its twin that is not.
    const twin = admitted({ ...net.config, act: "relu", bias: -9 });
    expect(await diagnose(twin.right, log)).toAgreeWith("dead-relu");
  }
  await law([whole(3, 12), scalar({ min: 1, max: 9 })], async (depth, size) => {
    // It has learnt everything: the gradients have nothing left to say.
    const stats = { ...fitStats(random, depth), loss: 1e-6 };
    const done = { ...stats, dWNorm: stats.dWNorm.map((norm) => 1e-8 * size * norm) };
    expect(await diagnose(done, logOf([0.7, 0.1, 1e-6]))).toAgreeWith("healthy");
    const fading = { ...done, actStd: [1, ...done.actStd.slice(1, -1), 1e-3] };
    expect(await diagnose(fading, [])).toAgreeWith("signal-decay");
  });
});

check("diagnose-vanishing", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { right, log } = drawn("vanishing-depth", random);
    expect(await diagnose(right, log)).toAgreeWith("vanishing-depth");
  }
  // Five or six sigmoid layers lie on both sides of the limit.
  for (const depth of [5, 6]) {
    const { right } = admitted({ ...recipe("vanishing-depth", random), depth });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(2, 12), scalar({ min: 0.01, max: 100 })], async (depth, last) => {
    const stats = fitStats(random, depth);
    const withRatio = (ratio: number) => ({
      ...stats,
      dWNorm: [ratio * last, ...stats.dWNorm.slice(1, -1), last],
    });
    expect(await diagnose(withRatio(0.98e-3), [])).toAgreeWith("vanishing-depth");
    expect(await diagnose(withRatio(1.02e-3), [])).toAgreeWith("healthy");
    // What an earlier question finds explains it; what a later one would find does not.
    const sick = withRatio(1e-6);
    expect(await diagnose({ ...sick, deadFraction: [0.95] }, [])).toAgreeWith("dead-relu");
    expect(await diagnose({ ...sick, nonFinite: true }, [])).toAgreeWith("exploding");
    const faint = { ...sick, dWNorm: sick.dWNorm.map((v) => 1e-9 * v), actStd: [1, 1e-4] };
    expect(await diagnose(faint, [])).toAgreeWith("vanishing-depth");
    expect(await diagnose(sick, logOf([1, 99, NAN]))).toAgreeWith("vanishing-depth");
    // ∂L/∂z may shrink towards the input while every layer still hears its ∂L/∂W.
    const dZNorm = stats.dZNorm.map((norm, l) => norm * 10 ** (l - depth));
    expect(await diagnose({ ...stats, dZNorm }, [])).toAgreeWith("healthy");
  });
  expect(await diagnose({ ...WELL, dWNorm: [1, 9, 1000] }, [])).toEqual("healthy");
});

check("diagnose-decay", async ({ random }) => {
  const { right: faded, log: flat } = drawn("signal-decay", random);
  expect(await diagnose(faded, flat)).toAgreeWith("signal-decay");
  // About twenty layers lie on both sides of the limit.
  for (const depth of [19, 21]) {
    const { right } = admitted({ ...recipe("signal-decay", random), depth });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(3, 11), scalar({ min: 0.1, max: 9 })], async (depth, start) => {
    const stats = fitStats(random, depth);
    const fadingTo = (part: number) => [start, ...stats.actStd.slice(1, -1), part * start];
    const sick = {
      ...stats,
      dWNorm: withMedian(random, depth, 0.98e-4),
      actStd: fadingTo(0.98e-2),
    };
    expect(await diagnose(sick, [])).toAgreeWith("signal-decay");
    const heard = { ...sick, dWNorm: withMedian(random, depth, 1.02e-4) };
    expect(await diagnose(heard, [])).toAgreeWith("healthy");
    expect(await diagnose({ ...sick, actStd: fadingTo(1.02e-2) }, [])).toAgreeWith("healthy");
    expect(await diagnose(sick, logOf([0.7, 0.8]))).toAgreeWith("signal-decay");
  });
  const limit = { ...WELL, dWNorm: [1e-4, 1e-4, 1e-4], actStd: [1, 1e-3] };
  expect(await diagnose(limit, [])).toEqual("healthy");
  const faint = { ...WELL, dWNorm: [1e-5, 1e-5, 1e-5], actStd: [1, 0.01] };
  expect(await diagnose(faint, [])).toEqual("healthy");
});

check("diagnose-exploding", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { right, log } = drawn("exploding", random);
    expect(await diagnose(right, log)).toAgreeWith("exploding");
    expect(await diagnose(right, [])).toAgreeWith("exploding");
  }
  for (const std of [0.9, 1.3, 1.7]) {
    const init = { std };
    const { right } = admitted({ ...recipe("exploding", random), depth: 6, init });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(2, 12)], async (depth) => {
    const stats = fitStats(random, depth);
    const withNorm = (norm: number) => {
      const dWNorm = stats.dWNorm.map((other) => 300 * other);
      dWNorm[random.int(depth)] = norm;
      return { ...stats, dWNorm };
    };
    expect(await diagnose(withNorm(1.02e3), [])).toAgreeWith("exploding");
    expect(await diagnose(withNorm(0.98e3), [])).toAgreeWith("healthy");
    expect(await diagnose(withNorm(INF), [])).toAgreeWith("exploding");
    expect(await diagnose(withNorm(NAN), [])).toAgreeWith("exploding");
    const broken = { ...stats, loss: NAN, nonFinite: true };
    expect(await diagnose(broken, logOf([0.7, 0.6]))).toAgreeWith("exploding");
    // Neither a large loss nor a large ∂L/∂z alone.
    const loud = { ...stats, loss: 5000, dZNorm: stats.dZNorm.map((norm) => 1e5 * norm) };
    expect(await diagnose(loud, [])).toAgreeWith("healthy");
  });
  expect(await diagnose({ ...WELL, dWNorm: [1000, 1000] }, [])).toEqual("healthy");
});

check("diagnose-dead", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { right, log } = drawn("dead-relu", random);
    expect(await diagnose(right, log)).toAgreeWith("dead-relu");
  }
  for (let i = 0; i < 5; i++) {
    const { right } = admitted({ ...recipe("dead-relu", random), bias: -0.8 - 0.25 * i });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(2, 12), scalar({ min: 0.901, max: 1 })], async (depth, dead) => {
    const stats = fitStats(random, depth);
    const at = random.int(depth - 1);
    const withDead = (fraction: number) => ({
      ...stats,
      deadFraction: stats.actStd.map((_, l) => (l === at ? fraction : 0.02)),
    });
    const sick = withDead(dead);
    expect(await diagnose(sick, [])).toAgreeWith("dead-relu");
    const silent = {
      ...sick,
      dWNorm: stats.dWNorm.map(() => 0),
      actStd: stats.actStd.map(() => 0),
    };
    expect(await diagnose(silent, [])).toAgreeWith("dead-relu");
    expect(await diagnose({ ...sick, dWNorm: [5e3, 1] }, [])).toAgreeWith("dead-relu");
    expect(await diagnose({ ...sick, nonFinite: true }, [])).toAgreeWith("dead-relu");
    expect(await diagnose(withDead(0.899), [])).toAgreeWith("healthy");
    // Saturated is not dead.
    const flat = { ...stats, saturatedFraction: stats.actStd.map(() => 1) };
    expect(await diagnose(flat, [])).toAgreeWith("healthy");
  });
  expect(await diagnose({ ...WELL, deadFraction: [0.9, 0.9] }, [])).toEqual("healthy");
});

check("diagnose-rate", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { net, right, log } = drawn("lr-too-high", random);
    expect(await diagnose(right, log)).toAgreeWith("lr-too-high");
    expect(await diagnose(right, [])).toAgreeWith("healthy");
    // The same network at a good rate.
    const good = logOfRun({ ...net.config, lr: 0.05 });
    expect(await diagnose(right, good)).toAgreeWith(ruled(right, good));
  }
  await law([whole(3, 20), scalar({ min: 0.1, max: 5 })], async (steps, start) => {
    const stats = fitStats(random, 5);
    const withLoss = (loss: number, at = 1 + random.int(steps - 2)) =>
      logOf(Array.from({ length: steps }, (_, t) => (t === at ? loss : start * 0.9 ** t)));
    expect(await diagnose(stats, withLoss(10.2 * start))).toAgreeWith("lr-too-high");
    expect(await diagnose(stats, withLoss(9.8 * start))).toAgreeWith("healthy");
    for (const bad of [NAN, INF]) {
      expect(await diagnose(stats, withLoss(bad))).toAgreeWith("lr-too-high");
      expect(await diagnose(stats, withLoss(bad, steps - 1))).toAgreeWith("lr-too-high");
    }
    expect(await diagnose(stats, withLoss(1.02 * start, steps - 1))).toAgreeWith("lr-too-high");
    expect(await diagnose(stats, withLoss(0.98 * start, steps - 1))).toAgreeWith("healthy");
    // The gradient of an MLP may grow while its loss falls.
    const wild = withLoss(start / 2).map((entry, t) => ({ ...entry, gradNorm: 10 ** t }));
    expect(await diagnose(stats, wild)).toAgreeWith("healthy");
  });
  expect(await diagnose(WELL, logOf([1, 10, 0.5]))).toEqual("healthy");
  expect(await diagnose(WELL, logOf([0.7, 0.7]))).toEqual("lr-too-high");
  expect(await diagnose(WELL, logOf([0.7]))).toEqual("healthy");
});

check("diagnose-memory", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const long = remembering("rnn-long-memory", random, { length: 40, hidden: 16 });
    expect(await diagnose(long, [])).toAgreeWith("rnn-long-memory");
    const short = remembering("healthy", random, { length: 5, hidden: 12 });
    expect(await diagnose(short, [])).toAgreeWith("healthy");
  }
  await law([whole(2, 40), scalar({ min: 0.01, max: 50 })], async (steps, last) => {
    const stats = fitStats(random, 3);
    const withTime = (ratio: number) => {
      const timeNorm = Array.from({ length: steps }, () => last * random.uniform(0.5, 2));
      return { ...stats, timeNorm: [ratio * last, ...timeNorm.slice(1, -1), last] };
    };
    const sick = withTime(0.98e-3);
    expect(await diagnose(sick, [])).toAgreeWith("rnn-long-memory");
    expect(await diagnose(withTime(1.02e-3), [])).toAgreeWith("healthy");
    // Growing on the way back is not forgetting.
    expect(await diagnose(withTime(1e4), [])).toAgreeWith("healthy");
    expect(await diagnose({ ...sick, dWNorm: [1e-9, 1, 1] }, [])).toAgreeWith("rnn-long-memory");
    expect(await diagnose({ ...sick, dWNorm: [1, 2e3, 1] }, [])).toAgreeWith("exploding");
    expect(await diagnose(sick, logOf([1, 1], [1, INF]))).toAgreeWith("rnn-long-memory");
  });
  expect(await diagnose({ ...WELL, timeNorm: [1, 5, 1000] }, [])).toEqual("healthy");
});

check("diagnose-cliff", async ({ random }) => {
  // Recurrent networks that ran over a cliff, and some that did not.
  for (const { seeds, illness, isClear } of CLIFF_WALKS) {
    const { stats, log } = walk(permuted(random, seeds), isClear);
    expect(await diagnose(stats, log)).toAgreeWith(illness);
  }
  await law([whole(3, 24), scalar({ min: 0.01, max: 50 })], async (steps, usual) => {
    const stats = { ...fitStats(random, 3), timeNorm: [0.5, 0.7] };
    const losses = Array.from({ length: steps }, (_, t) => 0.95 ** t);
    // The peak is one of the larger half, so that it does not move the median.
    const withPeak = (peak: number) => {
      const norms = withMedian(random, steps, usual);
      norms[norms.indexOf(Math.max(...norms))] = peak;
      return logOf(losses, norms);
    };
    expect(await diagnose(stats, withPeak(10.2 * usual))).toAgreeWith("exploding");
    expect(await diagnose(stats, withPeak(9.8 * usual))).toAgreeWith("healthy");
    expect(await diagnose(stats, withPeak(NAN))).toAgreeWith("exploding");
    expect(await diagnose(stats, withPeak(INF))).toAgreeWith("exploding");
    // An MLP has no cliff of this kind, and a calm recurrent network can have too high a rate.
    const wild = withPeak(99 * usual);
    expect(await diagnose({ ...stats, timeNorm: [] }, wild)).toAgreeWith("healthy");
    expect(await diagnose({ ...stats, timeNorm: [1] }, wild)).toAgreeWith("healthy");
    const rising = withPeak(2 * usual).map((entry, t) => ({ ...entry, loss: 1 + t }));
    expect(await diagnose(stats, rising)).toAgreeWith("lr-too-high");
    const both = wild.map((entry, t) => ({ ...entry, loss: 1 + t }));
    expect(await diagnose(stats, both)).toAgreeWith("exploding");
  });
  const limit = logOf([3, 2, 1], [1, 10, 1]);
  expect(await diagnose({ ...WELL, timeNorm: [1, 1] }, limit)).toEqual("healthy");
});

check("diagnose-total", async ({ random }) => {
  const nothing = { ...WELL, actStd: [], deadFraction: [], dZNorm: [], dWNorm: [] };
  expect(await diagnose(nothing, [])).toEqual("healthy");
  expect(await diagnose({ ...nothing, nonFinite: true }, [])).toEqual("exploding");
  for (let i = 0; i < 120; i++) {
    const few = (values: Vec) =>
      Array.from({ length: random.int(4) }, () => values[random.int(values.length)] as number);
    const norms = () => few([0, 1e-300, 1e-6, 1, 30, 1e300, INF, NAN]);
    const stats: Stats = {
      loss: random.int(2) === 0 ? NAN : 1,
      actStd: norms(),
      deadFraction: few([0, 0.5, NAN]),
      saturatedFraction: few([0, 1, NAN]),
      dZNorm: norms(),
      dWNorm: random.int(2) === 0 ? norms() : few([0, 1e-300, 1e-6, 1, 30]),
      timeNorm: norms(),
      nonFinite: random.int(6) === 0,
    };
    const [losses, gradNorms] = [norms(), norms()];
    const log = losses.map((loss, t) => ({ loss, gradNorm: gradNorms[t] ?? 1 }));
    expect(await diagnose(stats, log)).toAgreeWith(ruled(stats, log));
  }
});

// ---- treatment

check("prescribe-vanishing", async ({ random }) => {
  await helps(random, "vanishing-depth", ({ kind }) => kind === "batchnorm");
});

check("prescribe-decay", async ({ random }) => {
  await helps(random, "signal-decay", (t) => t.kind === "init" && t.scheme === "he-normal");
});

check("prescribe-exploding", async ({ random }) => {
  // The first must help at a cliff as well; the others may be for hot MLPs alone.
  const clips = (t: Treatment) => t.kind === "clip" && within(t.maxNorm, 0.5, 2);
  const cools = (t: Treatment) =>
    t.kind === "batchnorm" ||
    (t.kind === "init" && ["he-normal", "xavier-normal"].includes(t.scheme));
  await helps(random, "exploding", clips, (t) => clips(t) || cools(t));
});

check("prescribe-dead", async ({ random }) => {
  const wakes = (t: Treatment) => t.kind === "bias" && within(t.value, 0, 0.1);
  await helps(random, "dead-relu", (t) => wakes(t) || t.kind === "batchnorm");
});

check("prescribe-rate", async ({ random }) => {
  const slows = (t: Treatment) => t.kind === "lr" && within(t.lr, 0.05, 0.2);
  await helps(random, "lr-too-high", (t) => slows(t) || t.kind === "batchnorm");
});

check("prescribe-memory", async ({ random }) => {
  const remembers = (t: Treatment) =>
    t.kind === "cell" && t.cell === "lstm" && within(t.forgetBias, 1, 5);
  await helps(
    random,
    "rnn-long-memory",
    (t) => remembers(t) || (t.kind === "cell" && t.cell === "gru"),
  );
});

check("treatment-sets", async ({ random }) => {
  for (const treatment of treatments(random)) {
    expect(await applyTreatment(anyConfig(random), treatment)).toAgreeWith(changeOf(treatment));
  }
});

check("treatment-keeps-rest", async ({ random }) => {
  for (const treatment of treatments(random)) {
    const config = anyConfig(random);
    const treated = await applyTreatment(config, treatment);
    expect(treated).toAgreeWith({ ...config, ...changeOf(treatment) });
    // What was absent stays absent.
    const { forgetBias, ...bare } = config;
    const { forgetBias: gate } = await applyTreatment(bare, { kind: "clip", maxNorm: 1 });
    expect(gate).toAgreeWith(undefined);
  }
});

check("treatment-cell", async ({ random }) => {
  for (const kind of ["mlp", "rnn", "gru"] as const) {
    const config: NetConfig = { ...anyConfig(random), kind, forgetBias: 0.25 };
    const lstm = { kind: "cell", cell: "lstm" } as const;
    const open = await applyTreatment(config, { ...lstm, forgetBias: 2 });
    expect(open).toAgreeWith({ ...config, kind: "lstm", forgetBias: 2 });
    const shut = await applyTreatment(config, { ...lstm, forgetBias: 0 });
    expect(shut).toAgreeWith({ ...config, kind: "lstm", forgetBias: 0 });
    // Where the treatment names no forget bias, there stays the one that was there.
    expect(await applyTreatment(config, lstm)).toAgreeWith({ ...config, kind: "lstm" });
  }
});

check("treatment-laws", async ({ random }) => {
  const later = treatments(random);
  for (const [i, treatment] of treatments(random).entries()) {
    const config = anyConfig(random);
    const once = await applyTreatment(config, treatment);
    expect(once).toAgreeWith(changeOf(treatment));
    // Twice is once, and of two doses of one kind the last counts.
    expect(await applyTreatment(once, treatment)).toAgreeWith(once);
    const again = later[i] as Treatment;
    expect(await applyTreatment(once, again)).toAgreeWith({ ...config, ...changeOf(again) });
    // Two different treatments may be given in any order.
    const other = later[(i + 1) % later.length] as Treatment;
    const both = await applyTreatment(once, other);
    expect(await applyTreatment(await applyTreatment(config, other), treatment)).toAgreeWith(both);
  }
});

check("inputs-unchanged", async ({ random }) => {
  const { net, X, labels, right } = examinee(random, "relu");
  const { dWNorm } = await purity(() => collectStats(net, X, labels));
  expect(dWNorm).toAgreeWith(right.dWNorm);
  const stats = { ...fitStats(random, 6), timeNorm: [1, 2, 1] };
  stats.dWNorm = [4e-6, 3e-6, 2e-6, 5e-6, 4e-6, 6e-6];
  await purity(() => diagnose(stats, logOf([4, 3, 2, 1], [3, 2, 4, 1])));
  for (const treatment of treatments(random)) {
    const treated = await purity(() => applyTreatment(anyConfig(random), treatment));
    expect(treated).toAgreeWith(changeOf(treatment));
  }
});

// ---- words

check("explain-english", async () => {
  for (const [illness, evidence] of DIAGNOSES) {
    const text = String(await explain(illness, "en"));
    expect(missingIn(text, illness, evidence)).toEqual([]);
    expect(devanagariIn(text)).toBeWithin(0, 0);
  }
});

check("explain-hindi", async () => {
  for (const [illness, evidence] of DIAGNOSES) {
    const text = String(await explain(illness, "hi"));
    expect(missingIn(text, illness, evidence)).toEqual([]);
    expect(devanagariIn(text)).toBeWithin(20, INF);
  }
});

check("explain-differs", async () => {
  // Not one sentence in which only the names change.
  const names = DIAGNOSES.flatMap(([illness, evidence]) => [illness, ...evidence]);
  const bare = new Set<string>();
  for (const [illness] of DIAGNOSES) {
    for (const lang of ["en", "hi"] as const) {
      const text = names.reduce(
        (rest, name) => rest.replaceAll(name, " "),
        String(await explain(illness, lang)),
      );
      const letters = text.replace(/[^\p{L}\p{M}]/gu, "");
      expect(letters.length).toBeWithin(15, INF);
      bare.add(letters);
    }
  }
  expect(bare.size).toBeWithin(2 * DIAGNOSES.length, INF);
});

// ---- from the waiting room to the cure

check("heals-vanishing", async ({ random }) => heals("vanishing-depth", random));
check("heals-decay", async ({ random }) => heals("signal-decay", random));
check("heals-exploding", async ({ random }) => heals("exploding", random));
check("heals-dead", async ({ random }) => heals("dead-relu", random));
check("heals-rate", async ({ random }) => heals("lr-too-high", random));

check("healthy-untreated", async ({ random }) => {
  const healthy = await visit(drawn("healthy", random));
  expect(healthy.diagnosis).toAgreeWith("healthy");
  expect(healthy.list).toAgreeWith([]);
  const sick = await visit(drawn("lr-too-high", random));
  expect(sick.diagnosis).toAgreeWith("lr-too-high");
  expect(sick.list.length).toBeWithin(1, INF);
});

// ---- patients

const ACTS: readonly Act[] = ["sigmoid", "tanh", "relu", "leaky_relu", "linear"];
const SAMPLES = 24;
const BASE: NetConfig = {
  kind: "mlp",
  depth: 6,
  width: 16,
  act: "relu",
  init: "he-normal",
  bias: 0,
  batchNorm: false,
  lr: 0.1,
  clip: null,
  weightDecay: 0,
  seed: 1,
};

interface Patient {
  net: { config: NetConfig; layers: PlainLayer[] };
  X: Mat;
  labels: number[];
  /** What the engine measures, as the work should. */
  right: Stats;
}

type Ward = "vanishing-depth" | "signal-decay" | "exploding" | "dead-relu" | "lr-too-high";

/** A config that makes most networks ill in this way, or leaves them healthy. */
function recipe(illness: Ward | "healthy", random: Random): NetConfig {
  const between = (low: number, high: number) => low + random.int(high - low + 1);
  const own = { ...BASE, width: 16 + 4 * random.int(3), seed: random.int(1e6) };
  switch (illness) {
    case "vanishing-depth":
      return { ...own, act: "sigmoid", init: "xavier-normal", depth: between(9, 12), lr: 0.5 };
    case "signal-decay":
      return { ...own, init: "xavier-normal", depth: between(28, 32), width: 16, lr: 0.03 };
    case "exploding":
      return { ...own, init: { std: 1 }, depth: between(10, 12), lr: 0.2 };
    case "dead-relu":
      return { ...own, bias: -3, depth: between(4, 7) };
    case "lr-too-high":
      return { ...own, depth: between(8, 9), lr: 3 };
    case "healthy":
      return random.int(2) === 0
        ? { ...own, depth: between(4, 6) }
        : { ...own, act: "tanh", init: "xavier-normal", depth: between(3, 5) };
  }
}

/** One patient of this kind. Who is none, by the engine's measurements, is sent home again. */
function drawn(illness: Ward | "healthy", random: Random): Patient & { log: LogEntry[] } {
  for (;;) {
    const patient = admitted(recipe(illness, random));
    const log = logOfRun(patient.net.config);
    if (ruled(patient.right, log) === illness) return { ...patient, log };
  }
}

function admitted(config: NetConfig): Patient {
  const layers = freshLayers(createRandom(config.seed), settingsOf(config));
  const samples = samplesOf(config);
  const right = statsOf(examined(layers, config.act, samples));
  return { net: { config, layers }, X: samples.inputs, labels: samples.labels, right };
}

const samplesOf = ({ seed }: NetConfig) => ringSamples(createRandom(seed).fork("samples"), SAMPLES);

function settingsOf({ depth, width, act, init, bias, batchNorm }: NetConfig): NetworkSettings {
  const widths = [2, ...new Array<number>(depth - 1).fill(width), 2];
  return { widths, act, init, bias, batchNorm };
}

/** What the first steps of its training wrote down. */
function logOfRun(config: NetConfig): LogEntry[] {
  return renamed(runOf(config, 6).log);
}

function runOf(config: NetConfig, steps: number) {
  const { lr, clip, weightDecay, seed } = config;
  const training = { lr, clip, weightDecay, steps };
  return trainedNetwork(createRandom(seed), settingsOf(config), samplesOf(config), training);
}

const renamed = (log: readonly { loss: number; gradientNorm: number }[]): LogEntry[] =>
  log.map(({ loss, gradientNorm }) => ({ loss, gradNorm: gradientNorm }));

/** A small network of random weights and biases with three classes, and a batch for it. */
function examinee(random: Random, act: Act, size = 1): Patient {
  const [features, width, classes, batch] = [3, 4 + random.int(3), 3, 8 + random.int(4)];
  const layers = [
    [width, features],
    [width, width],
    [classes, width],
  ].map(([out = 1, into = 1]) => ({
    W: normalMatrix(random, out, into, size / Math.sqrt(into)),
    b: normalMatrix(random, 1, out, size / 3).flat(),
  }));
  const X = normalMatrix(random, batch, features);
  const labels = X.map(() => random.int(classes));
  const right = statsOf(examined(layers, act, { inputs: X, labels }));
  return { net: netOf(act, layers), X, labels, right };
}

function netOf(act: Act, layers: PlainLayer[]): Patient["net"] {
  const width = layers[0]?.W.length ?? 0;
  return { config: { ...BASE, act, depth: layers.length, width }, layers };
}

function statsOf(found: Omit<Stats, "timeNorm" | "nonFinite"> & { timeNorm?: Vec }): Stats {
  const stats = { timeNorm: [], ...found };
  return { ...stats, nonFinite: !Object.values(stats).flat().every(Number.isFinite) };
}

const times = (W: Mat, factor: number) => W.map((row) => row.map((w) => factor * w));

// ---- recorded by PyTorch

interface Recorded {
  X: Mat;
  W: Mat[];
  b: Vec[];
}
interface RecordedLogits {
  logits: Mat;
  labels: number[];
}
interface RecordedNet {
  X: Mat;
  labels: number[];
  W1: Mat;
  b1: Vec;
  W2: Mat;
  b2: Vec;
}

// ---- recurrent networks

const ORDER: RecurrentSettings = {
  task: "temporal-order",
  length: 12,
  hidden: 8,
  batch: 8,
  radius: 1.1,
};
const ORDER_TRAINING = { lr: 0.2, clip: null, steps: 80 };

/**
 * A fresh network that has this illness. Almost every one has: over 300 seeds the first norm was below
 * 1.5·10⁻⁵ of the last with 40 steps, above 1.4·10⁻² with 5; of 1,000 seeds one was an exception.
 */
function remembering(
  illness: Diagnosis,
  random: Random,
  size: { length: number; hidden: number },
): Stats {
  for (;;) {
    const stats = statsOf(examinedRecurrent(random, { task: "adding", batch: 8, ...size }));
    if (ruled(stats, []) === illness) return stats;
  }
}

interface Walk {
  illness: Diagnosis;
  /** Of these many walks are clear cases; which of them are, rounding may change. */
  seeds: number[];
  isClear(log: LogEntry[]): boolean;
}

const CLIFF_WALKS: readonly Walk[] = [
  {
    illness: "exploding",
    seeds: [1, 4, 20, 25, 34, 55],
    isClear: (log) => peakOf(log) > 14,
  },
  {
    illness: "healthy",
    seeds: [2, 3, 5, 6, 8, 10, 12, 18, 22, 23, 26, 27, 36, 40, 42, 43, 47, 49, 52, 54],
    isClear: (log) => peakOf(log) < 6 && fallOf(log) < 0.9,
  },
];

/** Largest gradient norm of a log, in medians. */
const peakOf = (log: LogEntry[]) => {
  const norms = log.map(({ gradNorm }) => gradNorm);
  return Math.max(...norms) / middleOf(norms);
};

/** What is left of a loss in the end. */
const fallOf = (log: LogEntry[]) => (log.at(-1)?.loss ?? NAN) / (log[0]?.loss ?? NAN);

/** The first of these networks whose training is a clear case: at a cliff a last digit decides. */
function walk(seeds: number[], isClear: Walk["isClear"]): { stats: Stats; log: LogEntry[] } {
  for (const seed of seeds) {
    const log = renamed(trainedRecurrent(createRandom(seed), ORDER, ORDER_TRAINING));
    if (isClear(log)) return { stats: statsOf(examinedRecurrent(createRandom(seed), ORDER)), log };
  }
  throw new Error(`none of the walks ${seeds} is a clear case`);
}

// ---- made-up measurements

const WELL: Stats = {
  loss: 0.7,
  actStd: [0.6, 0.5],
  deadFraction: [0.1, 0],
  saturatedFraction: [0, 0],
  dZNorm: [0.1, 0.1, 0.1],
  dWNorm: [0.1, 0.2, 0.3],
  timeNorm: [],
  nonFinite: false,
};

/** Measurements of a healthy network, all well within the limits. */
function fitStats(random: Random, depth: number): Stats {
  const list = (length: number, low: number, high: number) =>
    Array.from({ length }, () => random.uniform(low, high));
  return {
    ...WELL,
    actStd: list(depth - 1, 0.3, 1),
    deadFraction: list(depth - 1, 0, 0.5),
    saturatedFraction: list(depth - 1, 0, 0.3),
    dZNorm: list(depth, 0.05, 2),
    dWNorm: list(depth, 0.1, 3),
  };
}

/** `count` ≥ 3 norms in a random order, whose mean and middle neighbours are far from the median. */
function withMedian(random: Random, count: number, median: number): Vec {
  const half = (count - 1) >> 1;
  const below = Array.from({ length: half }, () => random.uniform(0.3, 0.5) * median);
  const above = Array.from({ length: half }, () => random.uniform(5, 8) * median);
  if (count % 2 === 1) return permuted(random, [...below, median, ...above]);
  return permuted(random, [...below, 0.7 * median, 1.3 * median, ...above]);
}

const logOf = (losses: Vec, norms?: Vec): LogEntry[] =>
  losses.map((loss, t) => ({ loss, gradNorm: norms?.[t] ?? 1 }));

/** The rules of the task, told once more. */
function ruled({ deadFraction, nonFinite, dWNorm, timeNorm, actStd }: Stats, log: LogEntry[]) {
  const lost = (v: Vec) => v.length > 1 && (v[0] as number) < 1e-3 * (v.at(-1) as number);
  const losses = log.map(({ loss }) => loss);
  const norms = log.map(({ gradNorm }) => gradNorm);
  const start = losses[0] as number;
  if (deadFraction.some((v) => v > 0.9)) return "dead-relu";
  if (nonFinite || !dWNorm.every((v) => v <= 1000)) return "exploding";
  if (lost(timeNorm)) return "rnn-long-memory";
  if (lost(dWNorm)) return "vanishing-depth";
  const fading = actStd.length > 0 && (actStd.at(-1) as number) < 0.01 * (actStd[0] as number);
  if (fading && middleOf(dWNorm) < 1e-4) return "signal-decay";
  const spike = !norms.every(Number.isFinite) || norms.some((v) => v > 10 * middleOf(norms));
  if (timeNorm.length > 1 && spike) return "exploding";
  const worse = !losses.every((v) => Number.isFinite(v) && v <= 10 * start);
  if (losses.length > 1 && (worse || (losses.at(-1) as number) >= start)) return "lr-too-high";
  return "healthy";
}

function middleOf(values: Vec): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  return ((sorted[(n - 1) >> 1] as number) + (sorted[n >> 1] as number)) / 2;
}

// ---- treatments

/** One of each kind, in random doses. */
function treatments(random: Random): Treatment[] {
  const dose = () => random.uniform(0.01, 9);
  const pick = <T>(...list: T[]) => list[random.int(list.length)] as T;
  return [
    { kind: "init", scheme: pick("xavier-normal", "he-normal", "standard") },
    { kind: "act", act: pick(...ACTS) },
    { kind: "batchnorm" },
    { kind: "clip", maxNorm: dose() },
    { kind: "lr", lr: dose() },
    { kind: "bias", value: -dose() },
    { kind: "decay", lambda: dose() },
    { kind: "cell", cell: pick("lstm", "gru"), forgetBias: dose() },
  ];
}

function changeOf(t: Treatment): Partial<NetConfig> {
  switch (t.kind) {
    case "init":
      return { init: t.scheme };
    case "act":
      return { act: t.act };
    case "batchnorm":
      return { batchNorm: true };
    case "clip":
      return { clip: t.maxNorm };
    case "lr":
      return { lr: t.lr };
    case "bias":
      return { bias: t.value };
    case "decay":
      return { weightDecay: t.lambda };
    case "cell":
      return { kind: t.cell, ...(t.forgetBias === undefined ? {} : { forgetBias: t.forgetBias }) };
  }
}

/** A config in which no field is what a treatment would set. */
function anyConfig(random: Random): NetConfig {
  return {
    kind: "rnn",
    depth: 2 + random.int(9),
    width: 3 + random.int(9),
    act: "tanh",
    init: { std: random.uniform(0.1, 2) },
    bias: random.uniform(0.1, 1),
    batchNorm: false,
    lr: random.uniform(10, 20),
    clip: random.int(2) === 0 ? null : random.uniform(0.001, 0.005),
    weightDecay: random.uniform(10, 20),
    forgetBias: random.uniform(-3, -1),
    seed: random.int(1e6),
  };
}

const within = (value: unknown, low: number, high: number) =>
  typeof value === "number" && value >= low && value <= high;

/**
 * The first treatment helps every kind of patient with this illness, the others some kind. Measured
 * on 30 patients of each kind: what is accepted healed 23 or more, what is refused 20 or fewer. A table
 * of seven lists has learnt no treatment: the first is given to somebody, too.
 */
async function helps(
  random: Random,
  illness: Diagnosis,
  first: (t: Treatment) => boolean,
  any = first,
): Promise<void> {
  const list = await prescribe(illness);
  expect(list.length).toBeWithin(1, INF);
  expect(list.slice(0, 1).filter((t) => !first(t))).toAgreeWith([]);
  expect(list.filter((t) => !any(t))).toAgreeWith([]);
  const [treatment] = list as [Treatment];
  const config = anyConfig(random);
  const treated = { ...config, ...changeOf(treatment) };
  expect(await applyTreatment(config, treatment)).toAgreeWith(treated);
}

/**
 * Patients that were followed to the end: ill with a margin of 1.6 or more, not healed by themselves,
 * and healed (every sample right) by every first treatment that the checks above accept, with doses
 * at both ends.
 */
const WARDS: Readonly<Record<Ward, { steps: number; patients: [Partial<NetConfig>, Vec][] }>> = {
  "vanishing-depth": {
    steps: 60,
    patients: [
      [
        { act: "sigmoid", init: "xavier-normal", lr: 0.5, depth: 9, width: 12 },
        [1, 2, 3, 4, 5, 6, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 30],
      ],
      [
        { act: "sigmoid", init: "xavier-normal", lr: 0.5, depth: 9, width: 10 },
        [
          1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 29,
          30,
        ],
      ],
    ],
  },
  "signal-decay": {
    steps: 40,
    patients: [
      [
        { init: "xavier-normal", lr: 0.03, depth: 26, width: 16 },
        [3, 8, 9, 12, 13, 15, 17, 19, 20, 21, 23, 24, 27, 29, 30],
      ],
    ],
  },
  exploding: {
    steps: 60,
    patients: [
      [{ init: { std: 1 }, lr: 0.2, depth: 8, width: 24 }, [5, 6, 7, 10, 16, 20, 22, 24, 26, 30]],
    ],
  },
  "dead-relu": {
    steps: 60,
    patients: [
      [
        { bias: -3, depth: 6, width: 16 },
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      ],
      [
        { bias: -3, depth: 4, width: 20 },
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      ],
    ],
  },
  "lr-too-high": {
    steps: 60,
    patients: [
      [
        { lr: 3, depth: 8, width: 20 },
        [1, 3, 4, 5, 8, 9, 13, 15, 16, 17, 18, 20, 21, 23, 25, 26, 28, 29, 30],
      ],
      [{ lr: 3, depth: 7, width: 16 }, [1, 7, 11, 12, 13, 15, 16, 17, 21, 23, 26, 27, 29, 30]],
    ],
  },
};

/** The same patient with units, classes and samples in other places: ill in the same way. */
function unrecognised(random: Random, { net, X, labels, right }: Patient): Patient {
  const moved = movedNetwork(random, net.layers, X.length, false);
  return {
    net: { ...net, layers: moved.layers },
    X: moved.inputs(X),
    labels: moved.labels(labels),
    right,
  };
}

/** Examination, diagnosis and prescription, all by the work. */
async function visit({ net, X, labels }: Patient) {
  const stats = await collectStats(net, X, labels);
  const diagnosis = await diagnose(stats, logOfRun(net.config));
  const list = await prescribe(diagnosis);
  return { diagnosis, list };
}

/** A patient gets the work's first treatment, and is trained by the engine. */
async function heals(illness: Ward, random: Random): Promise<void> {
  const { steps, patients } = WARDS[illness];
  const [own, seeds] = patients[random.int(patients.length)] as (typeof patients)[number];
  const config = { ...BASE, ...own, seed: seeds[random.int(seeds.length)] as number };
  const { diagnosis, list } = await visit(unrecognised(random, admitted(config)));
  expect(diagnosis).toAgreeWith(illness);
  expect(list.length).toBeWithin(1, INF);
  const [treatment] = list as [Treatment];
  const treated = { ...config, ...changeOf(treatment) };
  expect(await applyTreatment(config, treatment)).toAgreeWith(treated);
  expect(runOf(treated, steps).accuracy).toBeWithin(0.95, 1);
}

// ---- words

/** Each diagnosis, and the measurements that show it. */
const DIAGNOSES: readonly (readonly [Diagnosis, string[]])[] = [
  ["healthy", ["loss"]],
  ["vanishing-depth", ["dWNorm"]],
  ["signal-decay", ["actStd"]],
  ["exploding", ["dWNorm", "gradNorm", "nonFinite"]],
  ["dead-relu", ["deadFraction"]],
  ["lr-too-high", ["loss"]],
  ["rnn-long-memory", ["timeNorm"]],
];

/** What an explanation should hold and does not. */
function missingIn(text: string, illness: string, evidence: string[]): string[] {
  return [
    ...(text.includes(illness) ? [] : [illness]),
    ...(evidence.some((name) => text.includes(name)) ? [] : [evidence.join(" or ")]),
    ...(text.length < 40 ? ["40 characters"] : []),
  ];
}

const devanagariIn = (text: string) => (text.match(/[\u0900-\u097F]/g) ?? []).length;
