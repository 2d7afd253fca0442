// The checks of exercise `relu`: recorded PyTorch values, gradients, laws, and two experiments.

import {
  check,
  expect,
  golden,
  gradcheck,
  map,
  matmul,
  matrix,
  normalMatrix,
  permuted,
  property,
  purity,
  scalar,
  transpose,
  whole,
  zip,
} from "@pravah/checks";
import { activations } from "@pravah/checks/golden/activations";
import {
  bornDeadBound,
  deadUnits,
  elu,
  gelu,
  leakyRelu,
  reluBackward,
  reluForward,
  selu,
} from "./work.ts";

type Mat = number[][];
interface Recorded {
  x: number[];
  gradOut: number[];
}
interface Activated {
  out: Mat;
  dydx: Mat;
}
type Soon<T> = T | Promise<T>;
interface Answers {
  y: number[];
  dydx: number[];
  gradIn: number[];
}

const recorded = (prefix: string) => golden<Recorded, Answers>(activations, prefix);

// ---- ReLU

check("forward-values", async () => {
  expect(
    (
      await reluForward([
        [-1, 2],
        [0, -3],
        [4, 0.5],
      ])
    ).out,
  ).toEqual([
    [0, 2],
    [0, 0],
    [4, 0.5],
  ]);
  for (const { input, expected } of recorded("relu/")) {
    expect((await reluForward([input.x])).out).toAgreeWith([expected.y]);
  }
  await property([matrix(), scalar({ min: 0.1, max: 9 })], async (x, c) => {
    const scaled = await reluForward(map(x, (v) => c * v));
    expect(scaled.out).toAgreeWith(map((await reluForward(x)).out, (v) => c * v));
  });
});

check("inputs-unchanged", async ({ random }) => {
  const x = normalMatrix(random, 3, 4);
  const copy = map(x, (v) => v);
  const { out, cache } = await purity(() => reluForward(x));
  expect(cache).toAgreeWith(copy);
  // Unchanged and useless is not enough: x = relu(x) − relu(−x).
  const { out: negative } = await reluForward(map(copy, (v) => -v));
  expect(zip(out, negative, (a, b) => a - b)).toAgreeWith(copy);
  await purity(() => reluBackward(normalMatrix(random, 3, 4), x));
  await purity(() => leakyRelu(x, 0.1));
  await purity(() => elu(x, 0.7));
  await purity(() => selu(x));
  await purity(() => gelu(x, "tanh"));
  const { out: acts } = await reluForward(x);
  await purity(() => deadUnits(acts));
  await purity(() => bornDeadBound([2, 3]));
  expect(x).toEqual(copy);
});

check("backward-values", async () => {
  expect(await reluBackward([[5, 5]], [[-1, 2]])).toEqual([[0, 5]]);
  for (const { input, expected } of [...recorded("relu/random"), ...recorded("relu/extreme")]) {
    expect(await reluBackward([input.gradOut], [input.x])).toAgreeWith([expected.gradIn]);
  }
});

check("backward-at-zero", async () => {
  for (const { input, expected } of recorded("relu/near_zero")) {
    expect(await reluBackward([input.gradOut], [input.x])).toAgreeWith([expected.gradIn]);
  }
});

check("backward-gradient", async ({ random }) => {
  expect((await reluForward([[-1, 2]])).out).toEqual([[0, 2]]);
  await gradcheck({
    inputs: { x: normalMatrix(random, 3, 5) },
    forward: async ({ x }) => (await reluForward(x)).out,
    backward: async ({ x }, dOut) => ({
      x: await reluBackward(dOut, (await reluForward(x)).cache),
    }),
    kinks: [0],
  });
});

// ---- the family

check("leaky-values", async () => {
  for (const slope of [0.01, 0.2]) {
    for (const { input, expected } of recorded(`leaky_relu_negativeSlope${slope}/`)) {
      expect((await leakyRelu([input.x], slope)).out).toAgreeWith([expected.y]);
    }
  }
  // Two laws that only leaky ReLU obeys together, for slopes on both sides of 1.
  await property([matrix(), scalar({ min: 0, max: 2 })], async (x, slope) => {
    const { out: right } = await leakyRelu(x, slope);
    const { out: left } = await leakyRelu(
      map(x, (v) => -v),
      slope,
    );
    expect(zip(right, left, (a, b) => a + b)).toAgreeWith(
      map(x, (v) => (1 - slope) * Math.abs(v)),
      { rel: 1e-6 },
    );
    expect(zip(right, left, (a, b) => a - b)).toAgreeWith(
      map(x, (v) => (1 + slope) * v),
      { rel: 1e-6 },
    );
  });
});

check("leaky-derivative", async ({ random }) => {
  for (const slope of [0.01, 0.2]) {
    for (const { input, expected } of recorded(`leaky_relu_negativeSlope${slope}/`)) {
      expect((await leakyRelu([input.x], slope)).dydx).toAgreeWith([expected.dydx]);
    }
  }
  await derivativeAgrees(normalMatrix(random, 2, 5), (x) => leakyRelu(x, 0.3));
});

check("elu-values", async () => {
  for (const alpha of [1, 0.5]) {
    for (const { input, expected } of recorded(`elu_alpha${alpha}/`)) {
      expect((await elu([input.x], alpha)).out).toAgreeWith([expected.y]);
    }
  }
  await isMonotone((x) => elu(x, 0.8));
});

check("elu-derivative", async ({ random }) => {
  for (const alpha of [1, 0.5]) {
    for (const { input, expected } of recorded(`elu_alpha${alpha}/`)) {
      expect((await elu([input.x], alpha)).dydx).toAgreeWith([expected.dydx]);
    }
  }
  await derivativeAgrees(normalMatrix(random, 2, 5), (x) => elu(x, 1.7));
});

check("selu-values", async () => {
  for (const { input, expected } of recorded("selu/")) {
    expect((await selu([input.x])).out).toAgreeWith([expected.y]);
  }
  await isMonotone(selu);
});

check("selu-derivative", async ({ random }) => {
  for (const { input, expected } of recorded("selu/")) {
    expect((await selu([input.x])).dydx).toAgreeWith([expected.dydx]);
  }
  await derivativeAgrees(normalMatrix(random, 2, 5), selu);
});

check("gelu-values", async () => {
  for (const [name, approx] of [
    ["gelu_exact", "none"],
    ["gelu_tanh", "tanh"],
  ] as const) {
    for (const { input, expected } of recorded(`${name}/`)) {
      expect((await gelu([input.x], approx)).out).toAgreeWith([expected.y]);
    }
    await property([matrix()], async (x) => {
      const { out: right } = await gelu(x, approx);
      const { out: left } = await gelu(
        map(x, (v) => -v),
        approx,
      );
      expect(zip(right, left, (a, b) => a - b)).toAgreeWith(x, { rel: 1e-6 });
    });
  }
});

check("gelu-derivative", async ({ random }) => {
  for (const [name, approx] of [
    ["gelu_exact", "none"],
    ["gelu_tanh", "tanh"],
  ] as const) {
    for (const { input, expected } of recorded(`${name}/`)) {
      expect((await gelu([input.x], approx)).dydx).toAgreeWith([expected.dydx]);
    }
    await derivativeAgrees(normalMatrix(random, 2, 5), (x) => gelu(x, approx));
  }
});

// ---- dead units

check("dead-units", async ({ random }) => {
  expect(
    await deadUnits([
      [0, 1, 0],
      [0, 0, 0],
      [0, 3, 2],
    ]),
  ).toEqual([true, false, false]);
  await property([whole(1, 6), whole(1, 5)], async (samples, units) => {
    // Built column by column: a dead one is all 0, a living one is positive in one sample at least.
    const dead = Array.from({ length: units }, () => random.uniform() < 0.5);
    const columns = dead.map((isDead) => {
      const alive = [random.uniform(0.1, 2), ...Array.from({ length: samples - 1 }, () => 0)];
      return isDead ? alive.map(() => 0) : permuted(random, alive);
    });
    expect(await deadUnits(transpose(columns))).toAgreeWith(dead);
  });
});

check("born-dead-bound", async () => {
  expect(await bornDeadBound([2, 2])).toEqual(0.4375);
  expect(await bornDeadBound([1])).toEqual(0.5);
  expect(await bornDeadBound([])).toEqual(0);
  await property([whole(1, 8), whole(1, 8), whole(1, 8)], async (a, b, c) => {
    // Surviving a + b + c means surviving a, then b, then c.
    const survive = async (...widths: number[]) => 1 - (await bornDeadBound(widths));
    const each = (await survive(a)) * (await survive(b)) * (await survive(c));
    expect(await survive(a, b, c)).toAgreeWith(each, { rel: 1e-9 });
  });
});

// Lu et al. 2019, Fig. 2: 400 networks of width 2 and depth 10 side by side, as columns of one batch.
// Expected fraction 0.93, bound 0.944; each limit is more than 5 standard errors away.
check("born-dead-nets", async ({ random }) => {
  const [nets, width, depth] = [400, 2, 10];
  let acts: Mat[] = Array.from({ length: nets }, () => [
    [1, 1],
    [-1, -1],
  ]);
  const dead = new Set<number>();
  for (let layer = 0; layer < depth; layer++) {
    const z = acts.map((a) => matmul(a, normalMatrix(random, width, width)));
    const { out } = await reluForward(
      [0, 1].map((sample) => z.flatMap((net) => net[sample] ?? [])),
    );
    const units = await deadUnits(out);
    acts = z.map((_, net) => out.map((row) => row.slice(net * width, (net + 1) * width)));
    for (let net = 0; net < nets; net++) {
      if (units.slice(net * width, (net + 1) * width).every((unit) => unit === true)) dead.add(net);
    }
  }
  const bound = await bornDeadBound(Array.from({ length: depth }, () => width));
  expect(bound).toBeWithin(0.94, 0.95);
  const sigma = Math.sqrt((bound * (1 - bound)) / nets);
  expect(dead.size / nets).toBeWithin(0.85, bound + 3 * sigma);
});

// He et al. 2015, Fig. 3: with Xavier's scale the first layer of 30 ReLU layers hears almost nothing.
// The same random directions serve both, so the ratio is no chance: each layer costs Xavier √2 on the
// way forward, and each but the first another √2 on the way back.
check("xavier-deep-relu", async ({ random }) => {
  const x = normalMatrix(random, 16, 32);
  const directions = Array.from({ length: 30 }, () => normalMatrix(random, 32, 32));
  const xavier = await firstLayerGradient(x, directions, Math.sqrt(1 / 32));
  const he = await firstLayerGradient(x, directions, Math.sqrt(2 / 32));
  // Over 300 seeds 0.002 … 70, median 0.28: nowhere near 0.
  expect(he).toBeWithin(1e-6, 1e4);
  expect(he / xavier).toAgreeWith(2 ** 29.5, { rel: 1e-6 });
});

// ---- what several checks say

/** `dydx` is the slope of `out`: central differences, entry by entry. */
async function derivativeAgrees(x: Mat, activate: (x: Mat) => Soon<Activated>): Promise<void> {
  await gradcheck({
    inputs: { x },
    forward: async ({ x }) => (await activate(x)).out,
    backward: async ({ x }, dOut) => ({
      x: zip((await activate(x)).dydx, dOut, (slope, d) => slope * d),
    }),
    kinks: [0],
  });
}

async function isMonotone(activate: (x: Mat) => Soon<Activated>): Promise<void> {
  await property([scalar(), scalar({ min: 0.01, max: 3 })], async (x, step) => {
    const { out } = await activate([[x, x + step]]);
    const [low = Number.NaN, high = Number.NaN] = out[0] ?? [];
    expect(high - low).toBeWithin(0, Number.POSITIVE_INFINITY);
  });
}

/** ‖∂L/∂W₁‖ of a deep ReLU network with weights `std · directions`, L = mean square of its output. */
async function firstLayerGradient(x: Mat, directions: Mat[], std: number): Promise<number> {
  const weights = directions.map((direction) => map(direction, (v) => std * v));
  const caches: Mat[] = [];
  let h = x;
  for (const w of weights) {
    const { out, cache } = await reluForward(matmul(h, transpose(w)));
    caches.push(cache);
    h = out;
  }
  const entries = h.length * (h[0]?.length ?? 0);
  let dz: Mat = [];
  let dh = map(h, (v) => (2 * v) / entries);
  for (const [i, w] of [...weights.entries()].reverse()) {
    dz = await reluBackward(dh, caches[i] ?? []);
    dh = matmul(dz, w);
  }
  return Math.hypot(...matmul(transpose(dz), x).flat());
}
