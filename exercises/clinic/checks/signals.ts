// The examination: what runs through a network, forwards and back.

import {
  check,
  examined,
  expect,
  golden,
  lengthOf,
  type Mat,
  movedNetwork,
  times,
  type Vec,
} from "@pravah/checks";
import { linearLosses, type TanhNet } from "@pravah/checks/golden/linear-losses";
import { mlpGradflow } from "@pravah/checks/golden/mlp-gradflow";
import { type Act, collectStats } from "../work.ts";
import { ACTS, drawn, examinee, netOf } from "./patients.ts";

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
  // Units and classes in another order, and a far larger input under smaller weights: its ∂loss/∂W is far
  // larger too, and nothing limits it.
  const size = 10 ** random.uniform(-6, -4);
  const smaller = { W: times(first.W, size), b: first.b };
  const { layers, inputs, labels } = movedNetwork(random, [smaller, second], 1, false);
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
    expect(stats.dZNorm).toAgreeWith([lengthOf(expected.dLogits)]);
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
  for (const { input, expected } of golden<TanhNet, { loss: number; dW1: Mat; dW2: Mat }>(
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
    expect(dWNorm).toAgreeWith([expected.dW1, expected.dW2].map((dW) => lengthOf(dW)));
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

interface Recorded {
  X: Mat;
  W: Mat[];
  b: Vec[];
}
interface RecordedLogits {
  logits: Mat;
  labels: number[];
}
