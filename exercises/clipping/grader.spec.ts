// The checks of exercise `clipping`: recorded PyTorch values for gradients and thresholds that were not
// recorded, laws, the cliff, and a network that only trains when its gradients are clipped.

import {
  check,
  expect,
  flip,
  golden,
  lengthOf,
  type Mat,
  map,
  matmul,
  matrix,
  normalMatrix,
  permuted,
  powerOfTwo,
  property,
  purity,
  type Random,
  scalar,
  shuffle,
  sum,
  transpose,
  type Vec,
  whole,
} from "@pravah/checks";
import { clipping } from "@pravah/checks/golden/clipping";
import {
  agc,
  clipByGlobalNorm,
  clipByValue,
  clippedStep,
  suggestThreshold,
  totalNorm,
} from "./work.ts";

/** PyTorch's 1e-6 in the denominator shows in the seventh digit. */
const EXACT = { rel: 1e-9 };
/**
 * Wide enough for a work that multiplies and divides its way back to the same number, each step good for
 * 1.1e-16, and far too narrow for PyTorch's 1e-6 in norms that are below 1,000.
 */
const UNTOUCHED = { rel: 1e-12 };
/** PyTorch's 1e-6 relative to the norms of the laws, which are above 0.1. */
const NEARLY = { rel: 1e-4 };

check("norm-values", async ({ random }) => {
  expect(await totalNorm([[[3, 4]]])).toEqual(5);
  expect(await totalNorm([[[1, -2]], [[2]]])).toEqual(3);
  for (const { input, expected } of normCases()) {
    const louder = random.uniform(0.2, 5);
    const grads = moved(random, input.grads)(input.grads).map((g) => map(g, (v) => louder * v));
    const wanted = louder * expected.totalNorm;
    expect(await totalNorm(grads, input.p)).toAgreeWith(wanted, EXACT);
  }
  expect(await totalNorm([[[-7, 2]], [[3]]], Number.POSITIVE_INFINITY)).toEqual(7);
  expect(await totalNorm([[[3, -4]], [[5]]], 3)).toAgreeWith(6);
  // Any p, at any size: n equal entries have n^(1/p) times the norm of one.
  await property(
    [scalar({ min: 1, max: 9 }), whole(1, 9), whole(-9, 150)],
    async (p, entries, decades) => {
      const size = random.uniform(0.1, 1) * 10 ** decades;
      const equal = Array.from({ length: entries }, (_, i) => (i % 2 === 0 ? size : -size));
      expect(await totalNorm([[equal]], p)).toAgreeWith(size * entries ** (1 / p));
      // One that is twice as large counts as 2^p of them.
      const uneven = await totalNorm([[equal], [[2 * size]]], p);
      expect(uneven).toAgreeWith(size * (entries + 2 ** p) ** (1 / p));
    },
  );
  expect(await totalNorm([[[0, 0]], [[0]]])).toEqual(0);
});

check("norm-of-one-vector", async ({ random }) => {
  // Cut the same numbers into tensors in any way: the norm stays.
  await property([matrix(3, 4), scalar({ min: 0.1, max: 9 })], async (g, factor) => {
    const [first = [], second = [], third = []] = g;
    const whole = await totalNorm([g]);
    expect(whole).toAgreeWith(lengthOf([g]));
    expect(await totalNorm([[first], [second, third]])).toAgreeWith(whole);
    expect(await totalNorm(permuted(random, [[third], [second], [first]]))).toAgreeWith(whole);
    const larger = g.map((row) => row.map((v) => -factor * v));
    expect(await totalNorm([larger])).toAgreeWith(factor * whole);
    // Two copies at right angles: √2, not 2.
    expect(await totalNorm([g, g])).toAgreeWith(Math.SQRT2 * whole);
  });
});

check("clip-values", async ({ random }) => {
  const { grads, coef } = await clipByGlobalNorm([[[6, 8]]], 5);
  expect(coef).toAgreeWith(5 / 10.000001, EXACT);
  expect(grads).toAgreeWith([[[3, 4]]]);
  for (const { input, expected } of normCases()) {
    // A lower threshold clips as much more; a higher one does not, where nothing was clipped before.
    const lower = expected.clipCoef < 1 ? random.uniform(0.2, 0.9) : 1;
    const maxNorm = input.maxNorm * (lower < 1 ? lower : random.uniform(1, 3));
    const there = moved(random, input.grads);
    const clipped = await clipByGlobalNorm(there(input.grads), maxNorm, input.p);
    const wanted = there(expected.grads).map((g) => map(g, (v) => lower * v));
    expect(clipped.grads).toAgreeWith(wanted, EXACT);
    expect(clipped.coef).toAgreeWith(lower * expected.clipCoef, EXACT);
  }
  // And by any other norm.
  await property([scalar({ min: 1, max: 9 }), scalar({ min: 0.1, max: 0.9 })], async (p, part) => {
    const given = [normalMatrix(random, 2, 3, 9), normalMatrix(random, 1, 4, 9)];
    const norm = sum(given.flat(2).map((v) => Math.abs(v) ** p)) ** (1 / p);
    const clipped = await clipByGlobalNorm(given, part * norm, p);
    const wanted = (part * norm) / (norm + 1e-6);
    expect(clipped.coef).toAgreeWith(wanted, EXACT);
    expect(clipped.totalNorm).toAgreeWith(norm);
    expect(clipped.grads).toAgreeWith(
      given.map((g) => map(g, (v) => wanted * v)),
      EXACT,
    );
  });
});

check("clip-below-threshold", async ({ random }) => {
  expect(await clipByGlobalNorm([[[0.3, -0.4]]], 1)).toAgreeWith({
    grads: [[[0.3, -0.4]]],
    coef: 1,
  });
  await property([whole(1, 3), whole(1, 4)], async (rows, cols) => {
    const grads = [normalMatrix(random, rows, cols), normalMatrix(random, cols, rows)];
    const room = 1.01 * lengthOf(grads) + 1;
    const clipped = await clipByGlobalNorm(grads, room);
    expect(clipped).toAgreeWith({ grads, coef: 1 }, UNTOUCHED);
  });
});

check("clip-epsilon", async ({ random }) => {
  // At the threshold itself, and a hair below it: PyTorch scales by 0.9999998 and 0.9999999.
  for (const id of ["norm/exactly", "norm/just_below", "norm/all_zero"]) {
    for (const { input, expected } of normCases(id)) {
      const { coef, grads } = await clipByGlobalNorm(input.grads, input.maxNorm);
      expect(coef).toAgreeWith(expected.clipCoef, UNTOUCHED);
      expect(grads).toAgreeWith(expected.grads, UNTOUCHED);
    }
  }
  const large = 2 + random.int(98);
  for (const room of [0, 5e-7]) {
    const given = [[[3 * large]], [[0, -4 * large]]];
    const { coef, grads } = await clipByGlobalNorm(given, 5 * large + room);
    const wanted = 1 - (1e-6 - room) / (5 * large + 1e-6);
    expect(coef).toAgreeWith(wanted, UNTOUCHED);
    const scaled = given.map((g) => map(g, (v) => wanted * v));
    expect(grads).toAgreeWith(scaled, UNTOUCHED);
  }
});

check("clip-direction", async ({ random }) => {
  // Several tensors of very different size: the direction of the whole must stay.
  await property(
    [scalar({ min: 0.05, max: 0.9 }), scalar({ min: 2, max: 50 })],
    async (part, ratio) => {
      const large = normalMatrix(random, 2, 3).map((row) => row.map((v) => ratio * v));
      const grads = [large, normalMatrix(random, 3, 2), normalMatrix(random, 1, 4)];
      const before = lengthOf(grads);
      const maxNorm = part * before;
      const clipped = await clipByGlobalNorm(grads, maxNorm);
      expect(lengthOf(clipped.grads)).toBeWithin(maxNorm * 0.999, maxNorm);
      expect(clipped.grads).toAgreeWith(
        grads.map((g) => g.map((row) => row.map((v) => part * v))),
        NEARLY,
      );
      // Clipping what is clipped changes (almost) nothing.
      expect((await clipByGlobalNorm(clipped.grads, maxNorm)).grads).toAgreeWith(
        clipped.grads,
        NEARLY,
      );
    },
  );
});

check("clip-norm-before", async ({ random }) => {
  expect((await clipByGlobalNorm([[[30, 40]]], 1)).totalNorm).toEqual(50);
  for (const { input, expected } of normCases()) {
    const { totalNorm: reported } = await clipByGlobalNorm(input.grads, input.maxNorm, input.p);
    expect(reported).toAgreeWith(expected.totalNorm, EXACT);
  }
  const grads = [normalMatrix(random, 3, 3), normalMatrix(random, 2, 5)];
  for (const maxNorm of [1e-3, 1, 1e3]) {
    expect((await clipByGlobalNorm(grads, maxNorm)).totalNorm).toAgreeWith(lengthOf(grads));
  }
});

check("value-clipping", async () => {
  expect(await clipByValue([[[-3, 0.5]], [[2], [-0.5]]], 1)).toEqual([[[-1, 0.5]], [[1], [-0.5]]]);
  for (const { input, expected } of golden<{ grads: Grads; clipValue: number }, { grads: Grads }>(
    clipping,
    "value/",
  )) {
    expect(await clipByValue(asMatrices(input.grads), input.clipValue)).toAgreeWith(
      asMatrices(expected.grads),
    );
  }
  await property([matrix(), scalar({ min: 0.1, max: 2 })], async (g, c) => {
    const [clipped] = await clipByValue([g], c);
    expect(clipped).toAgreeWith(
      g.map((row) => row.map((v) => Math.sign(v) * Math.min(Math.abs(v), c))),
    );
  });
});

check("agc-values", async ({ random }) => {
  // ‖W₀‖ = 5, so unit 0 may have 0.5; the weights of unit 1 count as 0.001.
  const W = [
    [3, 4],
    [0, 0],
  ];
  const G = [
    [0, 2],
    [0.6, 0.8],
  ];
  expect(await agc(W, G, 0.1)).toAgreeWith([
    [0, 0.5],
    [0.00006, 0.00008],
  ]);
  for (const { input, expected } of golden<AgcCase, { G: Mat }>(clipping, "agc/")) {
    // Units and inputs in another order and with other signs; weights and gradients in other units.
    const [units, inputs] = [
      shuffle(random, input.W.length),
      shuffle(random, rowOf([input.W], 0, 0).length),
    ];
    const [heavier, louder] = [random.uniform(0.3, 3), random.uniform(0.3, 3)];
    const there = (m: Mat, by: number) => units.rows(inputs.cols(map(m, (v) => by * v)));
    const signs = flip(random, rowOf([input.W], 0, 0).length);
    const got = await agc(
      there(input.W, heavier),
      signs.cols(there(input.G, louder)),
      (input.lambda * louder) / heavier,
      input.eps * heavier,
    );
    expect(got).toAgreeWith(signs.cols(there(expected.G, louder)), EXACT);
  }
});

check("agc-per-unit", async ({ random }) => {
  await property(
    [scalar({ min: 0.01, max: 0.5 }), scalar({ min: 1, max: 30 })],
    async (lambda, loud) => {
      const W = normalMatrix(random, 3, 5);
      const G = normalMatrix(random, 3, 5).map((row, i) =>
        row.map((v) => (i === 1 ? 100 * loud * v : 1e-4 * lambda * v)),
      );
      const clipped = await agc(W, G, lambda);
      // Quiet units are left alone, however loud their neighbour is.
      expect([clipped[0], clipped[2]]).toAgreeWith([G[0], G[2]], UNTOUCHED);
      expect(lengthOf([[clipped[1] as Vec]])).toAgreeWith(lambda * lengthOf([[W[1] as Vec]]));
      expect(await agc([W[1] as Vec], [G[1] as Vec], lambda)).toAgreeWith([clipped[1]]);
      // eps is the size of a unit without weights.
      const silent = await agc([[0, 0]], [[3 * loud, 4 * loud]], lambda, 0.5);
      expect(silent).toAgreeWith([[0.3 * lambda, 0.4 * lambda]]);
    },
  );
});

check("threshold-from-history", async ({ random }) => {
  expect(await suggestThreshold([1, 2, 6])).toEqual(3);
  expect(await suggestThreshold([1, 2, 6], 5)).toEqual(15);
  expect(await suggestThreshold([2, Number.NaN, 4, Number.POSITIVE_INFINITY], 0.5)).toEqual(1.5);
  await property([whole(1, 9), scalar({ min: 0.5, max: 10 })], async (steps, factor) => {
    const history = Array.from({ length: steps }, () => random.uniform(0.1, 50));
    const mean = history.reduce((total, norm) => total + norm / steps, 0);
    expect(await suggestThreshold(history, factor)).toAgreeWith(factor * mean);
  });
});

check("step-clips-gradients", async ({ random }) => {
  expect(await clippedStep([[[1, 1]]], [[[3, 4]]], 0.5, 10)).toAgreeWith({
    params: [[[-0.5, -1]]],
    skipped: false,
  });
  await property(
    [scalar({ min: 0.01, max: 2 }), scalar({ min: 0.1, max: 0.9 })],
    async (lr, part) => {
      // Parameters far longer than the threshold: they must not be clipped themselves.
      const params = [normalMatrix(random, 2, 3, 30), normalMatrix(random, 4, 1, 30)];
      const grads = [normalMatrix(random, 2, 3), normalMatrix(random, 4, 1, 5)];
      const { params: next, skipped } = await clippedStep(
        params,
        grads,
        lr,
        part * lengthOf(grads),
      );
      expect(skipped).toEqual(false);
      const taken = params.map((w, t) =>
        w.map((row, i) => row.map((v, j) => v - (next[t]?.[i]?.[j] as number))),
      );
      expect(taken).toAgreeWith(
        grads.map((g) => g.map((row) => row.map((v) => lr * part * v))),
        NEARLY,
      );
    },
  );
});

check("step-skips-nonfinite", async ({ random }) => {
  const params = [normalMatrix(random, 2, 2), normalMatrix(random, 1, 3)];
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    // In every place once.
    for (let place = 0; place < 7; place++) {
      const healthy = [normalMatrix(random, 2, 2), normalMatrix(random, 1, 3)];
      let at = 0;
      const grads = healthy.map((g) => map(g, (v) => (at++ === place ? bad : v)));
      expect(await clippedStep(params, grads, 0.1, 1)).toAgreeWith({ params, skipped: true });
    }
  }
  // A healthy step after it is taken.
  const grads = params.map((w) => w.map((row) => row.map(() => 0.5)));
  const { skipped, params: next } = await clippedStep(params, grads, 1, 100);
  expect(skipped).toEqual(false);
  expect(next).toAgreeWith(params.map((w) => w.map((row) => row.map((v) => v - 0.5))));
});

check("inputs-unchanged", async ({ random }) => {
  const grads = () => [normalMatrix(random, 2, 3, 4), normalMatrix(random, 3, 1, 4)];
  const given = grads();
  const norm = await purity(() => totalNorm(given));
  expect(norm).toAgreeWith(lengthOf(given));
  const { grads: clipped } = await purity(() => clipByGlobalNorm(given, 1));
  expect(lengthOf(clipped)).toBeWithin(0.999, 1);
  await purity(() => clipByValue(grads(), 0.5));
  await purity(() => agc(normalMatrix(random, 2, 3), normalMatrix(random, 2, 3, 9), 0.1));
  await purity(() => suggestThreshold([3, 1, Number.NaN, 2]));
  await purity(() => clippedStep(grads(), grads(), 0.1, 1));
});

check("cliff", async ({ random }) => {
  // Pascanu's Fig. 6 with fewer starts, fixed: measured 3 of 18 solved without clipping, 7 with it.
  let [plain, clipped] = [0, 0];
  for (const w of [4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8]) {
    for (const b of [-3.5, -2.5]) {
      const start: Point = [w, b];
      plain += Number(await solves(start, async (at, slope) => minus(at, slope)));
      clipped += Number(
        await solves(start, async (at, slope) => {
          // In another unit and on another side at every step: the same way, to the bit.
          const [unit, side] = [powerOfTwo(random), flip(random, 2)];
          const there = side.list(at).map((v) => unit * v);
          const { params } = await clippedStep(
            [[there]],
            [[side.list(slope)]],
            unit * CLIFF_RATE,
            1,
          );
          return side.list(params[0]?.[0] as Vec).map((v) => v / unit) as Point;
        }),
      );
    }
  }
  expect(clipped).toBeWithin(1.5 * plain, 18);
});

check("hot-network", async ({ random, figure }) => {
  // Six linear layers of gain 3: plain descent is NaN after five steps, clipped descent learns.
  const net = hotNetwork();
  const losses: Vec = [];
  const lengths: Vec = [];
  let params = net.weights;
  for (let step = 0; step < HOT_STEPS; step++) {
    const { loss, grads } = lossAndGradients(params, net.X, net.T);
    const unit = powerOfTwo(random);
    const given = params.map((w) => map(w, (v) => unit * v));
    const { params: got } = await clippedStep(given, grads, unit * HOT_RATE, 1);
    const next = got.map((w) => map(w, (v) => v / unit));
    losses.push(loss);
    lengths.push(
      lengthOf(next.map((w, t) => w.map((row, i) => subtract(row, rowOf(params, t, i))))),
    );
    params = next;
  }
  figure({ x: "step", y: "‖step‖", work: lengths, law: lengths.map((v) => Math.min(v, HOT_RATE)) });
  expect(Math.max(...lengths)).toBeWithin(0.99 * HOT_RATE, 1.0001 * HOT_RATE);
  expect(losses.at(-1)).toBeWithin(0, 0.5 * (losses[0] as number));
});

// ---- recorded cases

type Grads = (Vec | Mat)[];
interface AgcCase {
  W: Mat;
  G: Mat;
  lambda: number;
  eps: number;
}

/** A vector becomes a matrix of one row. */
const asMatrices = (grads: Grads): Mat[] =>
  grads.map((g) => (Array.isArray(g[0]) ? (g as Mat) : [g as Vec]));

function normCases(prefix = "norm/") {
  return golden<
    { grads: Grads; maxNorm: number; normType: number | "inf" },
    { totalNorm: number; clipCoef: number; grads: Grads }
  >(clipping, prefix).map(({ input, expected }) => ({
    input: {
      grads: asMatrices(input.grads),
      maxNorm: input.maxNorm,
      p: input.normType === "inf" ? Number.POSITIVE_INFINITY : input.normType,
    },
    expected: { ...expected, grads: asMatrices(expected.grads) },
  }));
}

/** Another order and other signs, of all entries of all tensors together: their norms stay. */
function moved(random: Random, like: Mat[]): (grads: Mat[]) => Mat[] {
  const { length } = like.flat(2);
  const [order, signs] = [shuffle(random, length), flip(random, length)];
  return (grads) => {
    const entries = signs.list(order.list(grads.flat(2))).values();
    return like.map((g) => map(g, () => entries.next().value as number));
  };
}

// ---- the cliff: x ← w·σ(x) + b, fifty times from 0.5; E = (σ(x) − 0.7)²

const CLIFF_RATE = 0.5;
const CLIFF_STEPS = 150;

type Point = [w: number, b: number];

/** Whether gradient descent from `start` ends with an error below 1e-3. */
async function solves(
  start: Point,
  step: (at: Point, slope: Point) => Promise<Point>,
): Promise<boolean> {
  let at = start;
  for (let i = 0; i < CLIFF_STEPS; i++) {
    const { dw, db } = cliffAt(...at);
    at = await step(at, [dw, db]);
  }
  return cliffAt(...at).error < 1e-3;
}

const minus = ([w, b]: Point, [dw, db]: Point): Point => [w - CLIFF_RATE * dw, b - CLIFF_RATE * db];

function cliffAt(w: number, b: number): { error: number; dw: number; db: number } {
  const sigmoids: Vec = [];
  let x = 0.5;
  for (let t = 0; t < 50; t++) {
    const s = 1 / (1 + Math.exp(-x));
    sigmoids.push(s);
    x = w * s + b;
  }
  const end = 1 / (1 + Math.exp(-x));
  let slope = 2 * (end - 0.7) * end * (1 - end);
  let [dw, db] = [0, 0];
  for (const s of sigmoids.reverse()) {
    [dw, db] = [dw + slope * s, db + slope];
    slope *= w * s * (1 - s);
  }
  return { error: (end - 0.7) ** 2, dw, db };
}

// ---- a linear network whose weights are too large

const HOT_DEPTH = 6;
const HOT_WIDTH = 6;
const HOT_RATE = 0.05;
const HOT_STEPS = 120;

/** Fixed, so that what was measured stays true: weights of gain 3 and a target of norm about 1. */
function hotNetwork(): { weights: Mat[]; X: Mat; T: Mat } {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const uniform = (rows: number, cols: number, size: number) =>
    Array.from({ length: rows }, () => Array.from({ length: cols }, () => 2 * size * next()));
  const size = 3 * Math.sqrt(3 / HOT_WIDTH);
  return {
    weights: Array.from({ length: HOT_DEPTH }, () => uniform(HOT_WIDTH, HOT_WIDTH, size)),
    X: uniform(4, HOT_WIDTH, 1),
    T: uniform(4, HOT_WIDTH, 1),
  };
}

/** Half the squared distance of X·W₁ᵀ·…·W_Lᵀ from T, and its gradients. */
function lossAndGradients(weights: Mat[], X: Mat, T: Mat): { loss: number; grads: Mat[] } {
  const signals = [X];
  for (const W of weights) signals.push(matmul(signals.at(-1) as Mat, transpose(W)));
  const out = signals.at(-1) as Mat;
  let upstream = out.map((row, i) => subtract(row, T[i] as Vec));
  const loss = sum(upstream.flat().map((v) => (v * v) / 2));
  const grads: Mat[] = [];
  for (let l = weights.length - 1; l >= 0; l--) {
    grads.unshift(matmul(transpose(upstream), signals[l] as Mat));
    upstream = matmul(upstream, weights[l] as Mat);
  }
  return { loss, grads };
}

const subtract = (a: Vec, b: Vec) => a.map((v, i) => v - (b[i] as number));
const rowOf = (tensors: Mat[], t: number, i: number) => tensors[t]?.[i] as Vec;
