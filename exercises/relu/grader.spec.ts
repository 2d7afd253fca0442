// The checks of exercise `relu`: recorded PyTorch values, closed forms and laws at fresh inputs, gradients,
// and two experiments.

import {
  check,
  expect,
  golden,
  gradcheck,
  lengthOf,
  type Mat,
  map,
  matmul,
  normalMatrix,
  permuted,
  property,
  purity,
  scalar,
  transpose,
  type Vec,
  vector,
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
  await agreesWithRecorded("y", "relu/", async (x) => (await reluForward(x)).out);
  await law([row(), scalar({ min: 0.1, max: 9 })], async (x, c) => {
    const stretched = x.map((v) => c * v);
    const { even, odd } = parts(stretched, (await reluForward(withMirror(stretched))).out);
    expect(even).toAgreeWith(x.map((v) => c * Math.abs(v)));
    expect(odd).toAgreeWith(x.map((v) => c * v));
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

check("backward-values", async ({ random }) => {
  expect(await reluBackward([[5, 5]], [[-1, 2]])).toEqual([[0, 5]]);
  for (const { input, expected } of [...recorded("relu/random"), ...recorded("relu/extreme")]) {
    expect(await reluBackward([input.gradOut], [input.x])).toAgreeWith([expected.gradIn]);
  }
  // What x lets through, −x keeps.
  const [dOut] = normalMatrix(random, 1, 18) as [Vec];
  const x = dOut.map(() => random.uniform(0.01, 3) * (random.int(2) === 0 ? 1 : -1));
  const { even, odd } = parts(x, await reluBackward([dOut, dOut], withMirror(x)));
  expect(even).toAgreeWith(dOut);
  expect(odd).toAgreeWith(dOut.map((d, i) => d * Math.sign(x[i] as number)));
});

check("backward-at-zero", async ({ random }) => {
  for (const { input, expected } of recorded("relu/near_zero")) {
    expect(await reluBackward([input.gradOut], [input.x])).toAgreeWith([expected.gradIn]);
  }
  // Beside it others live.
  const dOut = normalMatrix(random, 3, 6);
  const alive = map(dOut, () => random.int(2));
  const x = map(alive, (lives) => lives * random.uniform(0.01, 3));
  expect(await reluBackward(dOut, x)).toAgreeWith(zip(dOut, alive, (d, lives) => d * lives));
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
    elementwise: true,
  });
});

// ---- the family

check("leaky-values", async () => {
  for (const slope of [0.01, 0.2]) {
    await agreesWithRecorded(
      "y",
      `leaky_relu_negativeSlope${slope}/`,
      async (x) => (await leakyRelu(x, slope)).out,
    );
  }
  // Two laws that only leaky ReLU obeys together, for slopes on both sides of 1.
  const leaks = async (x: Vec, slope: number) => {
    const { even, odd } = parts(x, (await leakyRelu(withMirror(x), slope)).out);
    const fromEven = x.map((v) => (1 - slope) * Math.abs(v));
    expect(even).toAgreeWith(fromEven, { rel: 1e-6 });
    const fromOdd = x.map((v) => (1 + slope) * v);
    expect(odd).toAgreeWith(fromOdd, { rel: 1e-6 });
  };
  await property([row(), scalar({ min: 0, max: 0.9 })], leaks, { runs: 2 });
  await property([row(), scalar({ min: 1.1, max: 2 })], leaks, { runs: 2 });
});

check("leaky-derivative", async ({ random }) => {
  for (const slope of [0.01, 0.2]) {
    await agreesWithRecorded(
      "dydx",
      `leaky_relu_negativeSlope${slope}/`,
      async (x) => (await leakyRelu(x, slope)).dydx,
    );
  }
  await derivativeAgrees(normalMatrix(random, 2, 5), (x) => leakyRelu(x, 0.3));
});

check("elu-values", async () => {
  for (const alpha of [1, 0.5]) {
    await agreesWithRecorded("y", `elu_alpha${alpha}/`, async (x) => (await elu(x, alpha)).out);
  }
  await law([row(), scalar({ min: 0.1, max: 2 })], async (x, alpha) => {
    expect((await elu([x], alpha)).out).toAgreeWith([x.map((v) => eluAt(v, alpha))]);
  });
});

check("elu-derivative", async ({ random }) => {
  for (const alpha of [1, 0.5]) {
    await agreesWithRecorded("dydx", `elu_alpha${alpha}/`, async (x) => (await elu(x, alpha)).dydx);
  }
  await derivativeAgrees(normalMatrix(random, 2, 5), (x) => elu(x, 1.7));
});

check("selu-values", async () => {
  await agreesWithRecorded("y", "selu/", async (x) => (await selu(x)).out);
  // The two constants of the paper.
  await law([row()], async (x) => {
    const wanted = x.map((v) => 1.0507009873554805 * eluAt(v, 1.6732632423543772));
    expect((await selu([x])).out).toAgreeWith([wanted]);
  });
});

check("selu-derivative", async ({ random }) => {
  await agreesWithRecorded("dydx", "selu/", async (x) => (await selu(x)).dydx);
  await derivativeAgrees(normalMatrix(random, 2, 5), selu);
});

check("gelu-values", async () => {
  for (const [name, approx] of [
    ["gelu_exact", "none"],
    ["gelu_tanh", "tanh"],
  ] as const) {
    await agreesWithRecorded("y", `${name}/`, async (x) => (await gelu(x, approx)).out);
    await law([row()], async (x) => {
      const { even, odd } = parts(x, (await gelu(withMirror(x), approx)).out);
      expect(odd).toAgreeWith(x, { rel: 1e-6 });
      expect(even).toAgreeWith(
        x.map((v) => v * twoSided[approx](v)),
        { rel: 1e-6 },
      );
    });
  }
  // Far to the left Φ is tiny, and has all its digits.
  await law([farLeft()], async (x) => {
    const wanted = x.map((v) => v * density(v) * millsRatio(-v));
    expect((await gelu([x], "none")).out).toAgreeWith([wanted], { entrywise: true });
  });
});

check("gelu-derivative", async ({ random }) => {
  for (const [name, approx] of [
    ["gelu_exact", "none"],
    ["gelu_tanh", "tanh"],
  ] as const) {
    await agreesWithRecorded("dydx", `${name}/`, async (x) => (await gelu(x, approx)).dydx);
    await derivativeAgrees(normalMatrix(random, 2, 5), (x) => gelu(x, approx));
  }
  await law([farLeft()], async (x) => {
    const wanted = x.map((v) => density(v) * (millsRatio(-v) + v));
    expect((await gelu([x], "none")).dydx).toAgreeWith([wanted], { entrywise: true });
  });
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
  await law([whole(1, 9), whole(1, 9)], async (samples, units) => {
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
  await law([whole(1, 8), whole(1, 8), whole(1, 8)], async (a, b, c) => {
    // Surviving a + b + c means surviving a, then b, then c.
    const survive = async (...widths: number[]) => 1 - (await bornDeadBound(widths));
    const each = (await survive(a)) * (await survive(b)) * (await survive(c));
    expect(await survive(a, b, c)).toAgreeWith(each, { rel: 1e-9 });
  });
});

// Lu et al. 2019, Fig. 2: 200 networks of width 2 and depth 10 side by side, as columns of one batch.
// Over 2,000 seeds the dead fraction is 0.91 ± 0.02, and a right work is outside of the limits once in a
// million; the bound is 0.944.
check("born-dead-nets", async ({ random }) => {
  const [nets, width, depth] = [200, 2, 10];
  let alive: Mat[] = Array.from({ length: nets }, () => [
    [1, 1],
    [-1, -1],
  ]);
  for (let layer = 0; layer < depth; layer++) {
    const z = alive.map((acts) => matmul(acts, normalMatrix(random, width, width)));
    const { out } = await reluForward(
      [0, 1].map((sample) => z.flatMap((net) => net[sample] ?? [])),
    );
    const dead = await deadUnits(out);
    const ofNet = <T>(all: T[], net: number) => all.slice(net * width, (net + 1) * width);
    // What is dead stays dead: such a network is not carried further.
    alive = z
      .map((_, net) => out.map((sample) => ofNet(sample, net)))
      .filter((_, net) => !ofNet(dead, net).every((unit) => unit === true));
  }
  const bound = await bornDeadBound(Array.from({ length: depth }, () => width));
  expect(bound).toBeWithin(0.94, 0.95);
  expect(1 - alive.length / nets).toBeWithin(0.8, 0.99);
});

// He et al. 2015, Fig. 3: with Xavier's scale the first layer of 30 ReLU layers hears almost nothing.
// Both networks have the same random directions, so the ratio is no chance: each layer costs Xavier √2
// on the way forward, and each but the first another √2 on the way back.
check("xavier-deep-relu", async ({ random }) => {
  const [width, depth] = [16, 30];
  const x = normalMatrix(random, 2, width);
  const draw = () => Array.from({ length: depth }, () => normalMatrix(random, width, width));
  let directions = draw();
  // One network in some thousands dies on the way: there is nothing to compare in it.
  while (isDead(x, directions)) directions = draw();
  const [xavier = Number.NaN, he = Number.NaN] = await firstLayerGradients(x, directions, [
    Math.sqrt(1 / width),
    Math.sqrt(2 / width),
  ]);
  // Over 3,000 seeds 4e-6 … 400, median 0.05; a network that carries nothing has 0.
  expect(he).toBeWithin(1e-9, 1e6);
  expect(he / xavier).toAgreeWith(2 ** 29.5, { rel: 1e-6 });
});

// ---- what several checks say

/**
 * One call for all that PyTorch recorded of a function, as one row; each set is compared by itself, since
 * the small values of one would be lost beside the large ones of another.
 */
async function agreesWithRecorded(
  field: "y" | "dydx",
  prefix: string,
  answer: (x: Mat) => Promise<Mat>,
): Promise<void> {
  const sets = recorded(prefix);
  const row = sets.flatMap(({ input }) => input.x);
  const answers = await answer([row]);
  expect(answers).toHaveShape([1, row.length]);
  let begin = 0;
  for (const { input, expected } of sets) {
    const end = begin + input.x.length;
    expect(answers[0]?.slice(begin, end)).toAgreeWith(expected[field]);
    begin = end;
  }
}

/** A law for inputs of many entries at once: few calls, and as much is tried. */
const law: typeof property = (inputs, holds) => property(inputs, holds, { runs: 4 });

const row = () => vector(18);

/** Points where 1 − Φ(−x) has few digits of Φ(x), or none. */
const farLeft = () => vector(18, { min: -30, max: -3 });

const density = (v: number) => Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI);

/** Φ(−a)/φ(a) for a ≥ 3, by Laplace's continued fraction 1/(a + 1/(a + 2/(a + …))). */
function millsRatio(a: number): number {
  let below = a;
  for (let level = 200; level > 0; level--) below = a + level / below;
  return 1 / below;
}

/** `x` and `−x`, as a batch of two. */
const withMirror = (x: Vec): Mat => [x, x.map((v) => -v)];

/** `f(x) + f(−x)` and `f(x) − f(−x)`, of what came back for `withMirror(x)`. */
function parts(x: Vec, [right = [], left = []]: Mat): { even: Vec; odd: Vec } {
  return {
    even: x.map((_, i) => (right[i] ?? Number.NaN) + (left[i] ?? Number.NaN)),
    odd: x.map((_, i) => (right[i] ?? Number.NaN) - (left[i] ?? Number.NaN)),
  };
}

/** `dydx` is the slope of `out`, by central differences. */
async function derivativeAgrees(x: Mat, activate: (x: Mat) => Soon<Activated>): Promise<void> {
  await gradcheck({
    inputs: { x },
    forward: async ({ x }) => (await activate(x)).out,
    backward: async ({ x }, dOut) => ({
      x: zip((await activate(x)).dydx, dOut, (slope, d) => slope * d),
    }),
    kinks: [0],
    elementwise: true,
  });
}

/** ELU by half the angle: eᵛ − 1 = 2t/(1 − t), t = tanh(v/2). */
function eluAt(v: number, alpha: number): number {
  const t = Math.tanh(Math.min(v, 0) / 2);
  return Math.max(v, 0) + (2 * alpha * t) / (1 - t);
}

/** The probability that a normal number is nearer to 0 than `v`: by Simpson's rule, and by GELU's tanh. */
const twoSided = {
  none: (v: number) => {
    const [steps, density] = [200, (t: number) => Math.sqrt(2 / Math.PI) * Math.exp((-t * t) / 2)];
    const h = v / steps;
    let sum = density(0) - density(v);
    for (let i = 0; i < steps; i += 2) sum += 4 * density((i + 1) * h) + 2 * density((i + 2) * h);
    return (sum * h) / 3;
  },
  tanh: (v: number) => 1 - 2 / (1 + Math.exp(Math.sqrt(8 / Math.PI) * v * (1 + 0.044715 * v * v))),
};

/** Nothing of `x` comes out of a ReLU network whose layers are `h·directions`. */
function isDead(x: Mat, directions: Mat[]): boolean {
  const out = directions.reduce((h, d) => map(matmul(h, d), (v) => Math.max(0, v)), x);
  return out.flat().every((v) => v === 0);
}

/**
 * ‖∂L/∂W₁‖ of deep ReLU networks whose layers are `h·(std · directions)`, one per `std`; L = mean square
 * of the output. The networks stand side by side, as columns of one batch.
 */
async function firstLayerGradients(x: Mat, directions: Mat[], stds: Vec): Promise<Vec> {
  const sideBySide = (nets: Mat[]): Mat =>
    x.map((_, sample) => nets.flatMap((net) => net[sample] ?? []));
  const apart = (columns: Mat): Mat[] =>
    stds.map((_, net) => columns.map((sample) => sample.slice(net * width, (net + 1) * width)));
  const width = x[0]?.length ?? 0;
  const scaled = (net: Mat, k: number) => map(net, (v) => (stds[k] ?? Number.NaN) * v);
  const caches: Mat[] = [];
  let h = stds.map(() => x);
  for (const d of directions) {
    const z = h.map((net, k) => scaled(matmul(net, d), k));
    const { out, cache } = await reluForward(sideBySide(z));
    caches.push(cache);
    h = apart(out);
  }
  let dh = h.map((net) => map(net, (v) => (2 * v) / (x.length * width)));
  let dz = dh;
  for (const d of [...directions].reverse()) {
    dz = apart(await reluBackward(sideBySide(dh), caches.pop() ?? []));
    const back = transpose(d);
    dh = dz.map((net, k) => scaled(matmul(net, back), k));
  }
  return dz.map((net) => lengthOf(matmul(transpose(net), x)));
}
