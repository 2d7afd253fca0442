// The checks of exercise `vanishing`: recorded PyTorch values of networks that are moved first (so that
// nobody has them by heart), numerical gradients, laws, and the experiment of the article: ten sigmoid
// layers against ten tanh layers.

import {
  check,
  expect,
  golden,
  gradcheck,
  type Mat,
  map,
  meanSquare,
  median,
  movedNetwork,
  normalMatrix,
  normalVector,
  permuted,
  property,
  purity,
  type Random,
  rows,
  scalar,
  shape,
  shuffle,
  times,
  transpose,
  turn,
  type Vec,
  whole,
  zip,
} from "@pravah/checks";
import { activations } from "@pravah/checks/golden/activations";
import { linearLosses, type TanhNet } from "@pravah/checks/golden/linear-losses";
import { mlpGradflow } from "@pravah/checks/golden/mlp-gradflow";
import {
  actGrad,
  layerGradNorms,
  linearBackward,
  linearForward,
  mlpBackward,
  mlpForward,
  relativeUpdate,
  sigmoid,
} from "./work.ts";

type Act = "sigmoid" | "tanh" | "relu" | "linear";
interface Layer {
  W: Mat;
  b: Vec;
}
interface LayerGrad {
  dW: Mat;
  db: Vec;
  dZ: Mat;
}

const ACTS = ["sigmoid", "tanh", "relu", "linear"] as const;

// ---- the activation and its slope

check("sigmoid-values", async ({ random }) => {
  expect(await sigmoid([0])).toEqual([0.5]);
  for (const { input, expected } of [
    ...recordedPoints("sigmoid/random"),
    ...recordedPoints("sigmoid/near_zero"),
  ]) {
    // σ − ½ is odd: at mirrored points the values are known as well.
    const points = turn(random, input.x.length);
    const odd = points.list(expected.y.map((y) => y - 0.5));
    expect(await sigmoid(points.list(input.x))).toAgreeWith(odd.map((v) => v + 0.5));
  }
  await property([scalar({ min: -20, max: 20 })], async (x) => {
    const both = await sigmoid([x, -x]);
    expect(both).toHaveShape([2]);
    const [right = Number.NaN, left = Number.NaN] = both;
    expect(right + left).toAgreeWith(1);
    expect([right - left, 1]).toAgreeWith([Math.tanh(x / 2), 1]);
  });
});

check("sigmoid-extremes", async () => {
  // Entry by entry: 8.5e-17 is small, but it is not 0.
  for (const { input, expected } of recordedPoints("sigmoid/extreme")) {
    expect(await sigmoid(input.x)).toAgreeWith(expected.y, { entrywise: true });
  }
  // Down to 1e-304 σ has all its digits; beyond, float64 itself has fewer and fewer, and at last none.
  await property([scalar({ min: 25, max: 700 })], async (x) => {
    // Far to the left σ is eˣ, up to a relative error of eˣ itself.
    expect(await sigmoid([-x, x])).toAgreeWith([Math.exp(-x), 1], { entrywise: true });
  });
  await property([scalar({ min: 700, max: 1000 }), whole(3, 308)], async (x, digits) => {
    const far = await sigmoid([-x, x, -(10 ** digits), 10 ** digits]);
    expect(far).toAgreeWith([0, 1, 0, 1]);
  });
});

check("sigmoid-derivative", async ({ random }) => {
  expect(await actGrad("sigmoid", [0])).toEqual([0.25]);
  await slopesAreKnown("sigmoid", random);
});

check("tanh-derivative", async ({ random }) => {
  expect(await actGrad("tanh", [0])).toEqual([1]);
  await slopesAreKnown("tanh", random);
});

check("derivative-bounds", async () => {
  await property([scalar({ min: -30, max: 30 })], async (x) => {
    // The third point is the peak, and it gives the comparison below its scale.
    const slopes = await actGrad("sigmoid", [x, -x, 0]);
    // σ′ lies between e⁻ˣ/4 and e⁻ˣ to the right, and so to the left; far out 1 − σ has few digits.
    const size = Math.exp(-Math.abs(x));
    expect(slopes[0]).toBeWithin(size / 5, Math.min(1.1 * size, 0.25 + 1e-12));
    expect(slopes).toAgreeWith([slopes[1], slopes[0], 0.25]);
    const half = await actGrad("tanh", [x / 2, -x / 2, 0]);
    expect(half[0]).toBeWithin(0, 1 + 1e-12);
    // tanh(x/2) = 2σ(x) − 1, so the slopes of the two are tied together.
    expect(half).toAgreeWith(slopes.map((slope) => 4 * slope));
  });
  for (const act of ["sigmoid", "tanh"] as const) {
    const far = await actGrad(act, [-1000, 1000]);
    expect(far).toHaveShape([2]);
    for (const slope of far) expect(slope).toBeWithin(0, 1e-300);
    for (const slope of await actGrad(act, [-1e308, 1e308])) expect(slope).toEqual(0);
  }
});

// ---- one linear layer

check("linear-forward-values", async ({ random }) => {
  for (const { input, expected } of linearCases(random)) {
    expect((await linearForward(input.X, input.W, input.b)).out).toAgreeWith(expected.Y);
  }
  const X = [
    [1, 2, 3],
    [0, -1, 1],
  ];
  expect((await linearForward(X, [[1, 0, 2]], [10])).out).toEqual([[17], [12]]);
});

check("inputs-unchanged", async ({ random }) => {
  // Unchanged and useless is not enough: what was kept unchanged must also give the recorded values.
  for (const { input, expected } of linearCases(random)) {
    const { out, cache } = await purity(() => linearForward(input.X, input.W, input.b));
    expect(out).toAgreeWith(expected.Y);
    const { dX } = await purity(() => linearBackward(input.gradOut, cache));
    expect(dX).toAgreeWith(expected.dX);
  }
  const X = normalMatrix(random, 3, 2);
  const layers = randomLayers(random, [2, 4, 3]);
  for (const act of ACTS) {
    const dOut = normalMatrix(random, 3, 3);
    const { cache } = await purity(() => mlpForward(X, layers, act));
    const grads = await purity(() => mlpBackward(dOut, cache));
    await purity(() => layerGradNorms(grads));
    await purity(() => relativeUpdate(layers, grads, 0.1));
    await purity(() => actGrad(act, [-1, 0, 2]));
  }
  await purity(() => sigmoid([-1, 0, 2]));
});

check("linear-backward-values", async ({ random }) => {
  for (const { input, expected } of linearCases(random)) {
    const { cache } = await linearForward(input.X, input.W, input.b);
    const { dX, dW, db } = expected;
    expect(await linearBackward(input.gradOut, cache)).toAgreeWith({ dX, dW, db });
  }
});

check("linear-backward-gradient", async ({ random }) => {
  for (const [batch, fanIn, fanOut] of [
    [4, 3, 2],
    [3, 2, 5],
  ] as const) {
    await gradcheck({
      inputs: {
        X: normalMatrix(random, batch, fanIn),
        W: normalMatrix(random, fanOut, fanIn),
        b: normalVector(random, fanOut),
      },
      forward: async ({ X, W, b }) => (await linearForward(X, W, b)).out,
      backward: async ({ X, W, b }, dOut) => {
        const { dX, dW, db } = await linearBackward(dOut, (await linearForward(X, W, b)).cache);
        return { X: dX, W: dW, b: db };
      },
    });
  }
  await property(
    [scalar({ min: -9, max: 9 }), whole(2, 4), whole(1, 4), whole(1, 4)],
    async (c, batch, fanIn, fanOut) => {
      const X = normalMatrix(random, batch, fanIn);
      const W = normalMatrix(random, fanOut, fanIn);
      const { cache } = await linearForward(X, W, normalVector(random, fanOut));
      const [one, other] = [
        normalMatrix(random, batch, fanOut),
        normalMatrix(random, batch, fanOut),
      ];
      const plus = (a: number, b: number) => a + c * b;
      const first = await linearBackward(one, cache);
      const second = await linearBackward(other, cache);
      expect(await linearBackward(zip(one, other, plus), cache)).toAgreeWith({
        dX: zip(first.dX, second.dX, plus),
        dW: zip(first.dW, second.dW, plus),
        db: zip([first.db], [second.db], plus)[0],
      });
    },
  );
});

check("linear-backward-batch", async ({ random }) => {
  await property([whole(2, 5), whole(1, 4), whole(1, 4)], async (batch, fanIn, fanOut) => {
    const X = normalMatrix(random, batch, fanIn);
    const W = normalMatrix(random, fanOut, fanIn);
    const b = normalVector(random, fanOut);
    const dOut = normalMatrix(random, batch, fanOut);
    const gradients = async (samples: number[]) => {
      const { cache } = await linearForward(rows(X, samples), W, b);
      return linearBackward(rows(dOut, samples), cache);
    };
    const samples = dOut.map((_, sample) => sample);
    const { dX, dW, db } = await gradients(samples);
    const shuffled = permuted(random, samples);
    expect(await gradients(shuffled)).toAgreeWith({ dX: rows(dX, shuffled), dW, db });

    const head = await gradients(samples.slice(0, 1));
    const tail = await gradients(samples.slice(1));
    expect({ dW, db }).toAgreeWith({
      dW: zip(head.dW, tail.dW, (a, c) => a + c),
      db: zip([head.db], [tail.db], (a, c) => a + c)[0],
    });
    // A batch of zeros adds up as well, but one sample's db is its dOut.
    expect(head.db).toAgreeWith(dOut[0]);
  });
});

// ---- the stack

check("mlp-forward-values", async ({ random }) => {
  for (const { X, hidden, expected } of tanhNets(random)) {
    const { out, cache } = await mlpForward(X, [hidden], "tanh");
    expect(cache.zs).toAgreeWith([expected.Z1]);
    expect(out).toAgreeWith(expected.A1);
  }
  for (const { act, net, expected } of recordedNets(random)) {
    const { out } = await mlpForward(net.X, net.layers, act);
    expect(meanSquare(zip(out, net.T, (y, t) => y - t).flat())).toAgreeWith(expected.loss, {
      rel: 1e-9,
    });
  }
  // Cut anywhere: the second half continues where the first one ended.
  await property([whole(1, 2), whole(0, 3)], async (cut, kind) => {
    const act = ACTS[kind] as Act;
    const X = normalMatrix(random, 3, 2);
    const layers = randomLayers(random, [2, 4, 3, 5]);
    const half = await mlpForward(X, layers.slice(0, cut), act);
    const rest = await mlpForward(half.out, layers.slice(cut), act);
    expect((await mlpForward(X, layers, act)).out).toAgreeWith(rest.out);
  });
});

check("mlp-forward-activations", async ({ random }) => {
  for (const act of ["sigmoid", "tanh", "relu"] as const) {
    for (const { input, expected } of knownPoints(act, random)) {
      const { X, layers, inOrder } = passedOn(random, input.x);
      const { out } = await mlpForward(X, layers, act);
      expect(out).toAgreeWith(inOrder(expected.y));
    }
  }
  const X = normalMatrix(random, 3, 4);
  const [W, b] = [normalMatrix(random, 2, 4), normalVector(random, 2)];
  expect((await mlpForward(X, [{ W, b }], "linear")).out).toAgreeWith(
    (await linearForward(X, W, b)).out,
  );
});

check("mlp-forward-cache", async ({ random }) => {
  const X = normalMatrix(random, 3, 2);
  const layers = randomLayers(random, [2, 4, 3, 5]);
  for (const act of ACTS) {
    const { cache } = await mlpForward(X, layers, act);
    expect(cache).toAgreeWith({ layers, act });
    // The cache is checked against your own functions: what went in, and z before the activation.
    const inputs = [X];
    for (let l = 1; l < layers.length; l++) {
      inputs.push((await mlpForward(X, layers.slice(0, l), act)).out);
    }
    expect(cache.inputs).toAgreeWith(inputs);
    const zs: Mat[] = [];
    for (const [l, { W, b }] of layers.entries()) {
      zs.push((await linearForward(inputs[l] as Mat, W, b)).out);
    }
    expect(cache.zs).toAgreeWith(zs);
  }
});

check("mlp-backward-gradient", async ({ random }) => {
  const widths = [2, 4, 3, 2];
  for (const act of ACTS) {
    const net = act === "relu" ? layersAwayFromKinks(random, widths) : randomLayers(random, widths);
    const X = map(normalMatrix(random, 3, 2), Math.tanh);
    const inputs = Object.fromEntries(
      net.flatMap(({ W, b }, l) => [
        [`W${l}`, W],
        [`b${l}`, b],
      ]),
    ) as Record<string, Mat | Vec>;
    const layers = (at: typeof inputs) =>
      net.map((_, l) => ({ W: at[`W${l}`] as Mat, b: at[`b${l}`] as Vec }));
    await gradcheck({
      inputs,
      forward: async (at) => (await mlpForward(X, layers(at), act)).out,
      backward: async (at, dOut) => {
        const grads = await mlpBackward(dOut, (await mlpForward(X, layers(at), act)).cache);
        return Object.fromEntries(
          grads.flatMap(({ dW, db }, l) => [
            [`W${l}`, dW],
            [`b${l}`, db],
          ]),
        );
      },
    });
  }
});

check("mlp-backward-values", async ({ random }) => {
  for (const { act, net, expected } of recordedNets(random)) {
    const grads = await lossGradients(net, act);
    expect(grads[0]).toAgreeWith({ dW: expected.dW_first, db: expected.db_first });
    expect(grads[9]).toAgreeWith({ dW: expected.dW_last });
  }
  // 3 → 5 → 3 with cross-entropy on top: tanh once, then a linear layer.
  for (const { X, labels, hidden, output, expected } of tanhNets(random)) {
    const below = await mlpForward(X, [hidden], "tanh");
    const top = await linearForward(below.out, output.W, output.b);
    const upper = await linearBackward(crossEntropySlope(top.out, labels), top.cache);
    const [lower] = await mlpBackward(upper.dX, below.cache);
    // The slope of the loss is a central difference here, so 6 digits are what can be asked.
    expect(upper).toAgreeWith({ dW: expected.dW2, db: expected.db2 }, { rel: 1e-6 });
    expect(lower).toAgreeWith({ dW: expected.dW1, db: expected.db1 }, { rel: 1e-6 });
  }
});

check("mlp-backward-dz", async ({ random }) => {
  for (const act of ["sigmoid", "tanh", "relu"] as const) {
    const points = knownPoints(act, random);
    const x = points.flatMap(({ input }) => input.x);
    const dOut = points.flatMap(({ input }) => input.gradOut);
    const gradIn = points.flatMap(({ expected }) => expected.gradIn);
    const { X, layers, inOrder } = passedOn(random, x);
    const { cache } = await mlpForward(X, layers, act);
    const [only] = await mlpBackward(inOrder(dOut), cache);
    expect(only).toAgreeWith({ dZ: inOrder(gradIn) });
  }
  // Each sample has its own row of dZ; a batch of that sample alone has it as db.
  for (const act of ACTS) {
    const layers = randomLayers(random, [2, 4, 3]);
    const X = normalMatrix(random, 3, 2);
    const dOut = normalMatrix(random, 3, 3);
    const together = await mlpBackward(dOut, (await mlpForward(X, layers, act)).cache);
    for (const sample of [0, 1, 2]) {
      const { cache } = await mlpForward(rows(X, [sample]), layers, act);
      const alone = await mlpBackward(rows(dOut, [sample]), cache);
      expect(together.map(({ dZ }) => dZ[sample])).toAgreeWith(alone.map(({ db }) => db));
    }
    // However loud the loss is: nothing is limited on the way.
    const { cache } = await mlpForward(X, layers, act);
    const loud = await mlpBackward(times(dOut, 1e6), cache);
    expect(loud.map(({ dZ }) => dZ)).toAgreeWith(together.map(({ dZ }) => times(dZ, 1e6)));
  }
});

check("tiny-gradients-survive", async ({ random }) => {
  for (const { act, net, expected } of [
    ...recordedNets(random, "sigmoid"),
    ...recordedNets(random, "tanh_small"),
  ]) {
    const [first] = await lossGradients(net, act);
    expect(first).toAgreeWith({ dW: expected.dW_first, db: expected.db_first });
  }
  // A power of 2 costs no digits: a smaller loss has smaller gradients, and nothing else changes.
  await property([whole(20, 200)], async (halvings) => {
    const tiny = 2 ** -halvings;
    const X = normalMatrix(random, 3, 2);
    const layers = randomLayers(random, [2, 4, 3]);
    const dOut = normalMatrix(random, 3, 3);
    const { cache } = await mlpForward(X, layers, "tanh");
    const grads = await mlpBackward(dOut, cache);
    const small = await mlpBackward(
      map(dOut, (d) => tiny * d),
      cache,
    );
    expect(small.map(({ dW }) => map(dW, (d) => d / tiny))).toAgreeWith(grads.map(({ dW }) => dW));
    expect(small.map(({ dZ }) => map(dZ, (d) => d / tiny))).toAgreeWith(grads.map(({ dZ }) => dZ));
  });
});

// ---- measuring

check("layer-norms", async ({ random, figure }) => {
  expect(
    await layerGradNorms([
      { dW: [[3], [4]], db: [1, 1], dZ: [[2, 3, 6]] },
      { dW: [[1, 1, 1, 1]], db: [5], dZ: [[0], [-0.5]] },
    ]),
  ).toEqual({ dW: [5, 2], dZ: [7, 0.5] });
  // Relative and one by one: these norms span ten orders of magnitude.
  for (const { id, act, net, expected } of recordedNets(random)) {
    const norms = await layerGradNorms(await lossGradients(net, act));
    figure({ x: "layer", y: `‖dZ‖, ${id}`, work: norms.dZ, law: expected.gradZNorm });
    expect(norms).toAgreeWith(
      { dW: expected.gradWNorm, dZ: expected.gradZNorm },
      { rel: 1e-8, entrywise: true },
    );
  }
});

check("relative-update", async ({ random }) => {
  const layers = [
    { W: [[3, 4]], b: [7] },
    { W: [[1], [2], [2]], b: [0, 0, 0] },
  ];
  const grads = [
    { dW: [[0.6, -0.8]], db: [9], dZ: [[9]] },
    { dW: [[0], [0.06], [0]], db: [9, 9, 9], dZ: [[9, 9, 9]] },
  ];
  expect(await relativeUpdate(layers, grads, 0.1)).toEqual([0.02, 0.002]);
  // The same entries in other places, and weights of another size.
  const [pair, triple] = [turn(random, 2), turn(random, 3)];
  const placed = (m: Mat, l: number) => (l === 0 ? pair.cols(m) : triple.rows(m));
  const size = random.uniform(0.5, 4);
  const others = layers.map(({ W, b }, l) => ({ W: map(placed(W, l), (w) => size * w), b }));
  const theirs = grads.map((g, l) => ({ ...g, dW: placed(g.dW, l) }));
  expect(await relativeUpdate(others, theirs, 1)).toAgreeWith([0.2 / size, 0.02 / size]);
  // One law each for lr, dW and W; together they leave lr·‖dW‖/‖W‖ its shape.
  await property(
    [scalar({ min: 0.01, max: 5 }), scalar({ min: 0.01, max: 5 }), scalar({ min: 0.01, max: 5 })],
    async (lr, stretchW, stretchGrad) => {
      const net = randomLayers(random, [2, 4, 3]);
      const g = net.map(({ W, b }) => ({ dW: map(W, Math.cos), db: b, dZ: [b] }));
      const before = await relativeUpdate(net, g, 1);
      const after = await relativeUpdate(
        net.map(({ W, b }) => ({ W: map(W, (w) => stretchW * w), b })),
        g.map(({ dW, db, dZ }) => ({ dW: map(dW, (d) => -stretchGrad * d), db, dZ })),
        lr,
      );
      const factor = (lr * stretchGrad) / stretchW;
      expect(after).toAgreeWith(before.map((update) => factor * update));
    },
  );
});

// The article's experiment: 10 layers of 50 units, Xavier's scale, zero biases, mean squared error.
// Over 400 seeds (batch 8) sigmoid keeps 1.3e-6 … 4.2e-6 of ‖dW‖. The median of 5 seeds for tanh is
// 1.0 … 1.6 for ‖dW‖ but 0.2 … 0.4 for ‖dZ‖: the weight gradients hide that the signal shrinks.
check("sigmoid-vanishes-tanh-carries", async ({ random }) => {
  const [depth, width, batch] = [10, 50, 8];
  const tanh: { dW: Vec; dZ: Vec } = { dW: [], dZ: [] };
  for (const seed of ["a", "b", "c", "d", "e"]) {
    const draw = random.fork(seed);
    const net = {
      X: normalMatrix(draw, batch, width),
      T: normalMatrix(draw, batch, width),
      layers: Array.from({ length: depth }, () => ({
        W: normalMatrix(draw, width, width, width ** -0.5),
        b: new Array<number>(width).fill(0),
      })),
    };
    const sigmoidNorms = await layerGradNorms(await lossGradients(net, "sigmoid"));
    expect(firstToLast(sigmoidNorms.dW)).toBeWithin(1e-7, 1e-4);
    const tanhNorms = await layerGradNorms(await lossGradients(net, "tanh"));
    tanh.dW.push(firstToLast(tanhNorms.dW));
    tanh.dZ.push(firstToLast(tanhNorms.dZ));
  }
  expect(median(tanh.dW)).toBeWithin(0.3, 3);
  expect(median(tanh.dZ)).toBeWithin(0.08, 0.8);
});

// ---- recorded cases

interface Recorded {
  x: Vec;
  gradOut: Vec;
}
interface ActAnswers {
  y: Vec;
  dydx: Vec;
  gradIn: Vec;
}
function recordedPoints(prefix: string) {
  return golden<Recorded, ActAnswers>(activations, prefix);
}

/** Value and slope, told in another way than in the task. */
const LAWS = {
  sigmoid: {
    value: (x: number) => (1 + Math.tanh(x / 2)) / 2,
    slope: (x: number) => 1 / (2 + 2 * Math.cosh(x)),
  },
  tanh: { value: Math.tanh, slope: (x: number) => 1 / Math.cosh(x) ** 2 },
  relu: {
    value: (x: number) => (x + Math.abs(x)) / 2,
    slope: (x: number) => (1 + Math.sign(x)) / 2,
  },
};

/** The recorded points, and a dozen where a law says what is right. */
function knownPoints(act: keyof typeof LAWS, random: Random): ReturnType<typeof recordedPoints> {
  const { value, slope } = LAWS[act];
  const x = Array.from({ length: 12 }, () => random.uniform(-6, 6));
  const gradOut = normalVector(random, x.length);
  const dydx = x.map(slope);
  const gradIn = zip([gradOut], [dydx], (d, s) => d * s).flat();
  return [
    ...recordedPoints(`${act}/`),
    { id: `${act}/fresh`, input: { x, gradOut }, expected: { y: x.map(value), dydx, gradIn } },
  ];
}

interface LinearCase {
  X: Mat;
  W: Mat;
  b: Vec;
  gradOut: Mat;
}
/** The square W first: there a wrong product shows as a wrong value, elsewhere as a shape error. */
function linearCases(random: Random) {
  const recorded = ["linear/2", "linear/0", "linear/1"].flatMap((id) =>
    golden<LinearCase, { Y: Mat; dX: Mat; dW: Mat; db: Vec }>(linearLosses, id),
  );
  return recorded.map(({ input: { X, W, b, gradOut }, expected: { Y, dX, dW, db } }) => {
    const moved = movedNetwork(random, [{ W, b }], X.length, true);
    return {
      input: {
        ...(moved.layers[0] as Layer),
        X: moved.inputs(X),
        gradOut: moved.units(0, gradOut),
      },
      expected: {
        Y: moved.units(0, Y),
        dX: moved.inputs(dX),
        dW: moved.weights(0, dW),
        db: moved.biases(0, db),
      },
    };
  });
}

interface TanhAnswers {
  Z1: Mat;
  A1: Mat;
  dW1: Mat;
  db1: Vec;
  dW2: Mat;
  db2: Vec;
}
/** 3 → 5 → 3: one layer of tanh, one without an activation. */
function tanhNets(random: Random) {
  return golden<TanhNet, TanhAnswers>(linearLosses, "mlp2_tanh_ce").map(({ input, expected }) => {
    const { X, labels, W1, b1, W2, b2 } = input;
    const recorded = [
      { W: W1, b: b1 },
      { W: W2, b: b2 },
    ];
    // With another sign a class would be less likely, not the same: so none changes.
    const moved = movedNetwork(random, recorded, X.length, false);
    const [hidden, output] = moved.layers as [Layer, Layer];
    return {
      X: moved.inputs(X),
      labels: moved.labels(labels),
      hidden,
      output,
      expected: {
        Z1: moved.units(0, expected.Z1),
        A1: moved.units(0, expected.A1),
        dW1: moved.weights(0, expected.dW1),
        db1: moved.biases(0, expected.db1),
        dW2: moved.weights(1, expected.dW2),
        db2: moved.biases(1, expected.db2),
      },
    };
  });
}

interface RecordedNet {
  X: Mat;
  T: Mat;
  W: Mat[];
  b: Vec[];
}
interface Net {
  X: Mat;
  /** Target of the mean squared error. */
  T: Mat;
  layers: Layer[];
}
interface NetAnswers {
  loss: number;
  gradWNorm: Vec;
  gradZNorm: Vec;
  dW_first: Mat;
  db_first: Vec;
  dW_last: Mat;
}
/** Ten layers each. Moved or not, the loss and the norms are the recorded ones. */
function recordedNets(random: Random, prefix = "") {
  return golden<RecordedNet, NetAnswers>(mlpGradflow, prefix).map(({ id, input, expected }) => {
    // `tanh_xavier` is a tanh network.
    const act = id.slice(0, id.indexOf("_")) as Act;
    const layers = input.W.map((W, l) => ({ W, b: input.b[l] as Vec }));
    const isOdd = act === "tanh" || act === "linear";
    const moved = movedNetwork(random, layers, input.X.length, isOdd);
    const last = layers.length - 1;
    const net: Net = {
      X: moved.inputs(input.X),
      T: moved.units(last, input.T),
      layers: moved.layers,
    };
    const gradients = {
      dW_first: moved.weights(0, expected.dW_first),
      db_first: moved.biases(0, expected.db_first),
      dW_last: moved.weights(last, expected.dW_last),
    };
    return { id, act, net, expected: { ...expected, ...gradients } };
  });
}

// ---- what several checks say

/** The derivative at all points at once: PyTorch rounds the farthest to 0, others need not. */
async function slopesAreKnown(act: "sigmoid" | "tanh", random: Random): Promise<void> {
  const points = knownPoints(act, random);
  const slopes = await actGrad(
    act,
    points.flatMap(({ input }) => input.x),
  );
  expect(slopes).toAgreeWith(points.flatMap(({ expected }) => expected.dydx));
}

/** Gradients of the mean squared error between the network's output and T. */
async function lossGradients(net: Net, act: Act): Promise<LayerGrad[]> {
  const { out, cache } = await mlpForward(net.X, net.layers, act);
  const [batch, width] = shape(net.T);
  const dOut = zip(out, net.T, (y, t) => (2 * (y - t)) / (batch * width));
  return mlpBackward(dOut, cache);
}

/** Slope of the mean cross-entropy by central differences. */
function crossEntropySlope(logits: Mat, labels: number[]): Mat {
  const step = 1e-4;
  const loss = (row: Vec, label: number) =>
    Math.log(row.reduce((total, z) => total + Math.exp(z), 0)) - (row[label] as number);
  return map(logits, (_, i, j) => {
    const row = logits[i] as Vec;
    const at = (shift: number) =>
      loss(row.with(j, (row[j] as number) + shift), labels[i] as number);
    return (at(step) - at(-step)) / (2 * step) / logits.length;
  });
}

// ---- inputs

/** One layer per pair of neighbouring widths, with biases. */
function randomLayers(random: Random, widths: number[]): Layer[] {
  return widths.slice(1).map((fanOut, l) => ({
    W: normalMatrix(random, fanOut, widths[l] as number),
    b: normalVector(random, fanOut),
  }));
}

/**
 * For inputs in [−1, 1] and at most four units per layer: |W·x| stays below 1.4, so a bias of ±1.5
 * alone decides which gates are open, and no pre-activation comes near the kink.
 */
function layersAwayFromKinks(random: Random, widths: number[]): Layer[] {
  return widths.slice(1).map((fanOut, l) => ({
    W: map(normalMatrix(random, fanOut, widths[l] as number), (w) => 0.25 * Math.tanh(w)),
    b: Array.from({ length: fanOut }, (_, unit) => (unit % 2 === 0 ? 1.5 : -1.5)),
  }));
}

/**
 * One unit whose z is each of `x`, in another order: the stack is then the activation alone. A weight
 * that is a power of 2 costs no digit.
 */
function passedOn(random: Random, x: Vec) {
  const weight = 2 ** (random.int(9) - 4) * (random.int(2) === 0 ? -1 : 1);
  const order = shuffle(random, x.length);
  const inOrder = (v: Vec): Mat => transpose([order.list(v)]);
  const layers: Layer[] = [{ W: [[weight]], b: [0] }];
  return { X: map(inOrder(x), (v) => v / weight), layers, inOrder };
}

const firstToLast = (v: Vec) => (v[0] as number) / (v.at(-1) as number);
