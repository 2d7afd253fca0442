// The checks of exercise `exploding`: recorded PyTorch values for inputs that were not recorded, numerical
// gradients, laws of matrix powers, and networks that explode.

import {
  check,
  createRandom,
  expect,
  golden,
  gradcheck,
  lengthOf,
  type Mat,
  map,
  matmul,
  median,
  type NetworkSettings,
  normalMatrix,
  permuted,
  property,
  purity,
  type Random,
  ringSamples,
  rows,
  scalar,
  shift,
  shuffle,
  sum,
  trainedNetwork,
  transpose,
  type Vec,
  whole,
} from "@pravah/checks";
import { linearLosses } from "@pravah/checks/golden/linear-losses";
import { mlpGradflow } from "@pravah/checks/golden/mlp-gradflow";
import { rnn } from "@pravah/checks/golden/rnn";
import {
  detectExplosion,
  globalGradNorm,
  powerNorms,
  scalarRnnLossGrad,
  softmaxCrossEntropy,
  spectralRadius,
} from "./work.ts";

interface LogEntry {
  loss: number;
  gradNorm: number;
}

// ---- the loss

check("ce-values", async ({ random }) => {
  // Two equal logits: loss log 2, probabilities one half.
  expect(await softmaxCrossEntropy([[7, 7]], [1])).toEqual({
    loss: Math.LN2,
    dLogits: [[0.5, -0.5]],
  });
  for (const kind of ["random", "equal_logits"]) {
    const { logits, labels, loss, dLogits } = drawnLosses(random, kind, (p) => -Math.log(p));
    expect(await softmaxCrossEntropy(logits, labels)).toAgreeWith({ loss, dLogits });
  }
});

check("ce-huge-logits", async ({ random }) => {
  expect(await softmaxCrossEntropy([[1000, 0]], [1])).toEqual({ loss: 1000, dLogits: [[1, -1]] });
  const { logits, labels, loss, dLogits } = drawnLosses(random, "huge_logits", (_, gap) => gap);
  expect(await softmaxCrossEntropy(logits, labels)).toAgreeWith({ loss, dLogits });
  // A sample that is right beyond doubt still has a loss, however small: log(1 + e⁻ᵍ) ≈ e⁻ᵍ.
  const sure = random.uniform(7, 9);
  const { loss: small } = await softmaxCrossEntropy([[-sure, sure]], [1]);
  expect(small).toAgreeWith(Math.log1p(Math.exp(-2 * sure)));
});

check("ce-laws", async ({ random }) => {
  await property([whole(2, 5), whole(2, 5), scalar({ min: -900, max: 900 })], async (n, k, c) => {
    const logits = normalMatrix(random, n, k, 3);
    const labels = logits.map(() => random.int(k));
    const { loss, dLogits } = await softmaxCrossEntropy(logits, labels);
    // A constant per row changes nothing.
    const shifted = await softmaxCrossEntropy(
      map(logits, (z, row) => z + c * (row + 1)),
      labels,
    );
    expect(shifted).toAgreeWith({ loss, dLogits }, { rel: 1e-6 });
    expect(dLogits.map((row) => 1 + sum(row))).toAgreeWith(dLogits.map(() => 1));
    // The probability that the gradient shows is the one that the loss is made of.
    const surprise = labels.map(
      (label, row) => -Math.log(1 + n * (dLogits[row]?.[label] as number)),
    );
    expect(loss).toAgreeWith(sum(surprise) / n, { rel: 1e-6 });
  });
});

check("ce-gradient", async ({ random }) => {
  const labels = [2, 0, 1];
  await gradcheck({
    inputs: { logits: normalMatrix(random, 3, 4) },
    forward: async ({ logits }) => [[(await softmaxCrossEntropy(logits, labels)).loss]],
    backward: async ({ logits }, dOut) => {
      const { dLogits } = await softmaxCrossEntropy(logits, labels);
      return { logits: map(dLogits, (d) => d * (dOut[0]?.[0] as number)) };
    },
  });
});

// ---- norms

check("norm-values", async ({ random }) => {
  expect(await globalGradNorm([[[3, 4]]])).toEqual(5);
  expect(await globalGradNorm([[[1, -2]], [[2], [4]]])).toEqual(5);
  for (const { expected } of golden<
    unknown,
    { gradWNorm: Vec; gradBNorm: Vec; globalGradNorm: number }
  >(mlpGradflow, "")) {
    // Only norms are recorded: tensors with two entries each have them, in any direction.
    const louder = random.uniform(0.2, 5);
    const tensors = [...expected.gradWNorm, ...expected.gradBNorm].map((norm) => {
      const [size, angle] = [louder * norm, random.uniform(0, 2 * Math.PI)];
      return [[size * Math.cos(angle), size * Math.sin(angle)]];
    });
    const together = louder * expected.globalGradNorm;
    expect(await globalGradNorm(permuted(random, tensors))).toAgreeWith(together);
  }
});

check("norm-of-one-vector", async ({ random }) => {
  await property(
    [whole(1, 4), whole(1, 4), scalar({ min: 0.1, max: 9 })],
    async (rows, cols, c) => {
      const parts = [normalMatrix(random, rows, cols), normalMatrix(random, cols, rows, 3)];
      const together = lengthOf(parts);
      expect(await globalGradNorm(parts)).toAgreeWith(together);
      expect(await globalGradNorm([[parts.flat(2)]])).toAgreeWith(together);
      expect(
        await globalGradNorm(
          permuted(
            random,
            parts.flat().map((row) => [row]),
          ),
        ),
      ).toAgreeWith(together);
      expect(await globalGradNorm(parts.map((m) => map(m, (v) => -c * v)))).toAgreeWith(
        c * together,
      );
    },
  );
});

// ---- powers of a matrix

check("power-values", async ({ random, figure }) => {
  // [[1, 1], [0, 1]]ᵗ = [[1, t], [0, 1]]
  expect(
    await powerNorms(
      [
        [1, 1],
        [0, 1],
      ],
      3,
    ),
  ).toEqual([Math.sqrt(3), Math.sqrt(6), Math.sqrt(11)]);
  for (const { input, expected } of jacobianCases()) {
    const norms = await powerNorms(input.W, 12);
    expect(norms).toHaveShape([12]);
    expect(norms[11]).toAgreeWith(lengthOf(expected.W12));
  }
  for (const size of [2, 3, 4]) {
    const W = normalMatrix(random, size, size);
    const expected = powers(W, 6).map((power) => lengthOf(power));
    const norms = await powerNorms(W, 6);
    figure({ x: "step", y: "‖W^t‖", work: norms, law: expected });
    expect(norms).toAgreeWith(expected, { entrywise: true });
  }
});

check("power-laws", async ({ random }) => {
  // A nilpotent matrix: one large step, then nothing.
  expect(
    await powerNorms(
      [
        [0, 5],
        [0, 0],
      ],
      3,
    ),
  ).toEqual([5, 0, 0]);
  await property([scalar({ min: 0.2, max: 3 }), whole(1, 7)], async (c, T) => {
    const angle = random.uniform(0, 6);
    const turn = [
      [c * Math.cos(angle), -c * Math.sin(angle)],
      [c * Math.sin(angle), c * Math.cos(angle)],
    ];
    // A rotation times c stretches every step by c.
    expect(await powerNorms(turn, T)).toAgreeWith(
      Array.from({ length: T }, (_, t) => Math.SQRT2 * c ** (t + 1)),
      { entrywise: true },
    );
  });
});

check("radius-values", async ({ random }) => {
  expect(
    await spectralRadius(
      [
        [-3, 0],
        [0, 2],
      ],
      400,
    ),
  ).toEqual(3);
  for (const { input, expected } of jacobianCases()) {
    // Gelfand's formula is a limit: at k = 200 it is known to a percent.
    expect(await spectralRadius(input.W)).toAgreeWith(expected.spectralRadius, { rel: 0.02 });
    expect(await spectralRadius(input.W, 12)).toAgreeWith(lengthOf(expected.W12) ** (1 / 12));
  }
  await property([whole(1, 4), whole(1, 9)], async (size, k) => {
    const W = normalMatrix(random, size, size);
    const [last] = powers(W, k).slice(-1) as [Mat];
    expect(await spectralRadius(W, k)).toAgreeWith(lengthOf(last) ** (1 / k));
  });
  // [[r, s], [0, r]]ᵏ is rᵏ·[[1, k·s/r], [0, 1]]: so slow a limit tells which k is meant where none is given.
  await property([scalar({ min: 0.5, max: 2 }), scalar({ min: 0.5, max: 2 })], async (r, push) => {
    const slow = [
      [r, push],
      [0, r],
    ];
    const wanted = r * Math.hypot(Math.SQRT2, (200 * push) / r) ** (1 / 200);
    expect(await spectralRadius(slow)).toAgreeWith(wanted);
  });
});

check("radius-is-not-a-norm", async ({ random }) => {
  // Stretches by 5 once, and never again.
  expect(
    await spectralRadius([
      [0, 5],
      [0, 0],
    ]),
  ).toEqual(0);
  await property(
    [scalar({ min: 0.3, max: 2 }), scalar({ min: 5, max: 30 })],
    async (radius, push) => {
      // The eigenvalues of a triangular matrix are its diagonal, whatever stands above it.
      const W = [
        [radius, push, 0],
        [0, radius / 4, push],
        [0, 0, -radius / 3],
      ];
      const turned = similar(W, random);
      expect(await spectralRadius(turned, 1000)).toBeWithin(0.98 * radius, 1.02 * radius);
    },
  );
});

check("radius-extreme", async ({ random }) => {
  // 40¹⁰⁰⁰ and 0.01¹⁰⁰⁰ are no float64 any more; their 1000th roots are.
  for (const size of [40, 1e-2, 1e100]) {
    expect(
      await spectralRadius(
        map(
          [
            [1, 0],
            [0, 0.5],
          ],
          (v) => size * v,
        ),
        1000,
      ),
    ).toEqual(size);
  }
  await property([whole(2, 4), scalar({ min: -60, max: 60 })], async (n, decades) => {
    const c = 10 ** decades;
    const W = normalMatrix(random, n, n);
    const [radius, scaled] = [await spectralRadius(W), await spectralRadius(map(W, (v) => -c * v))];
    expect(scaled / c).toAgreeWith(radius);
    expect(radius).toBeWithin(1e-3, lengthOf(W));
  });
});

// ---- Pascanu's unit

check("rnn-loss", async ({ random }) => {
  // One step from 0: x = 2·½ − 1 = 0, so E = (½ − ¼)².
  expect((await scalarRnnLossGrad(2, -1, 0, 1, 0.25)).E).toEqual(0.0625);
  for (const { given, E } of unitCases(random)) {
    expect((await scalarRnnLossGrad(...given)).E).toAgreeWith(E);
  }
});

check("rnn-gradient-values", async ({ random }) => {
  for (const { given, dw, db } of unitCases(random)) {
    expect(await scalarRnnLossGrad(...given)).toAgreeWith({ dw, db });
  }
  // The slope of E goes with the distance to the target, however far that is.
  const [w, b, x0, T] = [random.uniform(2, 5), random.uniform(-3, -1), random.normal(), 3];
  const aiming = (target: number) => scalarRnnLossGrad(w, b, x0, T, target);
  const [zero, far, one] = [await aiming(0), await aiming(1e6), await aiming(1)];
  const between = (field: "dw" | "db") => zero[field] + 1e6 * (one[field] - zero[field]);
  expect(far).toAgreeWith({ dw: between("dw"), db: between("db") });
  // From so far out that e to it is no number, the first step ends at b or at w + b.
  const end = (x: number) => 1 / (1 + Math.exp(-x));
  for (const [start, first] of [
    [-1000, b],
    [1000, w + b],
  ] as const) {
    const rest = 2 * end(first) ** 2 * (1 - end(first));
    expect(await scalarRnnLossGrad(w, b, start, 1, 0)).toAgreeWith({
      E: end(first) ** 2,
      dw: start < 0 ? 0 : rest,
      db: rest,
    });
  }
});

check("rnn-gradient-short", async ({ random }) => {
  // Long sequences settle and hide which step is which; short ones do not.
  for (const T of [1, 2, 3, 6]) {
    const [x0, target] = [random.normal(0, 2), random.uniform()];
    await gradcheck({
      inputs: { w: [random.uniform(2, 5)], b: [random.uniform(-3, -1)] },
      forward: async ({ w, b }) => {
        const { E } = await scalarRnnLossGrad(w[0] as number, b[0] as number, x0, T, target);
        return [[E]];
      },
      backward: async ({ w, b }, dOut) => {
        const g = dOut[0]?.[0] as number;
        const { dw, db } = await scalarRnnLossGrad(w[0] as number, b[0] as number, x0, T, target);
        return { w: [g * dw], b: [g * db] };
      },
    });
  }
});

// ---- the alarm

check("detect-nonfinite", async ({ random }) => {
  const bad = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of bad) {
    for (const field of ["loss", "gradNorm"] as const) {
      const log = healthyLog(random, 30);
      const step = random.int(30);
      log[step] = { ...(log[step] as LogEntry), [field]: value };
      log[29] = { loss: Number.NaN, gradNorm: Number.NaN };
      expect(await detectExplosion(log)).toAgreeWith({ step, reason: "nonfinite" });
    }
  }
});

check("detect-norm", async ({ random }) => {
  expect(await detectExplosion(logOf([1, 1, 1], [2, 1, 16]))).toEqual({
    step: 2,
    reason: "loss-jump",
  });
  // The median of 1, 9 and 1 is 1; their mean is not.
  expect(await detectExplosion(logOf([1, 9, 1, 11], [1, 1, 1, 1]))).toEqual({
    step: 3,
    reason: "norm",
  });
  await property(
    [whole(1, 40), scalar({ min: 2, max: 50 }), whole(1, 9)],
    async (step, factor, window) => {
      const norms = Array.from({ length: step }, () => 10 ** random.uniform(-0.14, 0.14));
      const usual = median(norms.slice(-window));
      const losses = Array.from({ length: step + 1 }, () => 1);
      const opt = { normFactor: factor, window, lossFactor: 1.5 };
      const at = (last: number) => detectExplosion(logOf([...norms, last], losses), opt);
      expect(await at(1.001 * factor * usual)).toAgreeWith({ step, reason: "norm" });
      expect(await at(0.999 * factor * usual)).toAgreeWith(null);
    },
  );
});

check("detect-loss-jump", async ({ random }) => {
  await property(
    [whole(1, 40), scalar({ min: 2, max: 50 }), whole(1, 9)],
    async (step, factor, window) => {
      const losses = Array.from({ length: step }, () => 10 ** random.uniform(-0.14, 0.14));
      const usual = median(losses.slice(-window));
      const norms = losses.map(() => 3);
      const opt = { lossFactor: factor, window, normFactor: 1.5 };
      const log = (last: number, norm: number) => logOf([...norms, norm], [...losses, last]);
      const high = 1.001 * factor * usual;
      expect(await detectExplosion(log(high, 3), opt)).toAgreeWith({ step, reason: "loss-jump" });
      expect(await detectExplosion(log(0.999 * factor * usual, 3), opt)).toAgreeWith(null);
      // Both at once: the norm is named.
      expect(await detectExplosion(log(high, 30), opt)).toAgreeWith({ step, reason: "norm" });
    },
  );
});

check("detect-healthy", async ({ random }) => {
  expect(await detectExplosion([])).toEqual(null);
  // Ten times the usual is not more than ten times the usual.
  expect(await detectExplosion(logOf([1, 1, 10], [2, 2, 20]))).toEqual(null);
  // The last 20 steps say what is usual: 2, and the alarm is at 20. The last 19 say 3, and so do 21.
  const mixed = [...new Array(15).fill(3), ...new Array(10).fill(1), ...new Array(10).fill(3)];
  const steady = new Array(36).fill(1);
  for (const [norms, losses, reason] of [
    [[...mixed, 20.2], steady, "norm"],
    [steady, [...mixed, 20.2], "loss-jump"],
  ] as const) {
    expect(await detectExplosion(logOf([...norms], [...losses]))).toEqual({ step: 35, reason });
  }
  // At the end of a long descent that is little.
  const late = [...new Array(40).fill(100), ...new Array(20).fill(1), 11];
  expect(
    await detectExplosion(
      logOf(
        late,
        late.map(() => 1),
      ),
    ),
  ).toEqual({ step: 60, reason: "norm" });
  await property([whole(1, 60)], async (steps) => {
    const log = healthyLog(random, steps);
    expect(await detectExplosion(log)).toAgreeWith(null);
    // A window of 1 compares with the step before, whose noise is up to a factor 16.
    const calm = { normFactor: 20, lossFactor: 20, window: 1 };
    expect(await detectExplosion(log, calm)).toAgreeWith(null);
    const worse = { loss: 1e4, gradNorm: 1 };
    expect(await detectExplosion([...log, worse])).toAgreeWith({
      step: steps,
      reason: "loss-jump",
    });
  });
});

check("inputs-unchanged", async ({ random }) => {
  const logits = normalMatrix(random, 3, 4);
  const { loss } = await purity(() => softmaxCrossEntropy(logits, [0, 3, 1]));
  expect(loss).toBeWithin(1e-6, 20);
  const W = normalMatrix(random, 3, 3);
  expect(await purity(() => globalGradNorm([W, logits]))).toAgreeWith(lengthOf(W, logits));
  await purity(() => powerNorms(W, 4));
  await purity(() => spectralRadius(W));
  const log = permuted(random, healthyLog(random, 9));
  await purity(() => detectExplosion(log, { normFactor: 5 }));
});

// ---- networks that explode

check("radius-decides", async ({ random, figure }) => {
  // The same matrix, scaled to three radii by your own measure. Over 300 seeds ‖W⁵⁰‖ at radius 1 was
  // between 0.7 and 30.
  const raw = normalMatrix(random, 12, 12);
  const size = await spectralRadius(raw);
  for (const radius of [0.5, 1, 1.5]) {
    const W = map(raw, (v) => (radius / size) * v);
    const norms = await powerNorms(W, 50);
    const law = norms.map((_, t) => radius ** (t + 1));
    figure({ x: "step", y: `‖W^t‖, ρ = ${radius}`, work: norms, law });
    expect((norms[49] as number) / radius ** 50).toBeWithin(0.1, 200);
    // Powers of this very matrix: its own norm is at their beginning.
    const own = lengthOf(W);
    const nearest = Math.min(...norms.slice(0, 2).map((norm) => Math.abs(norm / own - 1)));
    expect(nearest).toBeWithin(0, 1e-6);
  }
});

check("deep-linear-net", async ({ random, figure }) => {
  // Ten linear layers of gain 1.5: the gradient is largest next to the input.
  const layers = Array.from({ length: 10 }, () =>
    normalMatrix(random, 24, 24, 1.5 / Math.sqrt(24)),
  );
  let h = normalMatrix(random, 8, 24, 0.01);
  for (const W of layers) h = matmul(h, transpose(W));
  const { dLogits } = await softmaxCrossEntropy(
    h,
    h.map(() => random.int(24)),
  );
  const norms: Vec = [];
  let dZ = dLogits;
  for (const W of [...layers].reverse()) {
    norms.unshift(await globalGradNorm([dZ]));
    dZ = matmul(dZ, W);
  }
  const last = norms.at(-1) as number;
  figure({ x: "layer", y: "‖dZ‖", work: norms, law: norms.map((_, l) => last * 1.5 ** (9 - l)) });
  expect(norms[0]).toBeWithin(5 * last, 500 * last);
  // It is the gradient that was given, and there is one.
  expect(last).toAgreeWith(lengthOf(dLogits));
  expect(last).toBeWithin(1e-6, 1e6);
});

check("network-logs", async ({ random }) => {
  const widths = [2, 12, 12, 12, 12, 12, 12, 2];
  const hot = { widths, act: "relu", init: { std: 1.5 }, bias: 0, batchNorm: false } as const;
  const seed = 1 + random.int(20);
  const exploded = loggedBy(hot, seed);
  const found = await detectExplosion(exploded);
  expect(found).toAgreeWith(firstAlarm(exploded));
  expect(found?.step).toBeWithin(1, 24);
  // Nobody knows how long it was quiet before, nor how long it is watched.
  const before = Array<LogEntry>(1 + random.int(30)).fill(exploded[0] as LogEntry);
  const later = [...before, ...exploded.slice(0, 10 + random.int(15))];
  expect(await detectExplosion(later)).toAgreeWith(firstAlarm(later));
  const healthy = { ...hot, init: "he-normal" } as const;
  const log = loggedBy(healthy, seed);
  expect(await detectExplosion(log)).toAgreeWith(null);
});

// ---- recorded cases

/**
 * A batch of recorded softmaxes: samples drawn anew, with other labels, the classes in another order, and
 * every sample from another origin.
 *
 * @param surprise of one sample, from the probability of its label or the label's distance from the top
 */
function drawnLosses(random: Random, kind: string, surprise: (p: number, gap: number) => number) {
  const [recorded] = golden<{ logits: Mat }, { probs: Mat }>(
    linearLosses,
    `softmax_ce/${kind}/mean`,
  );
  const { input, expected } = recorded as NonNullable<typeof recorded>;
  const samples = Array.from({ length: 4 + random.int(4) }, () => random.int(input.logits.length));
  const classes = shuffle(random, (input.logits[0] as Vec).length);
  const drawn = (m: Mat) => classes.cols(rows(m, samples));
  const [logits, probs] = [drawn(input.logits), drawn(expected.probs)];
  const labels = samples.map(() => random.int((input.logits[0] as Vec).length));
  const surprises = labels.map((label, i) => {
    const [z, p] = [logits[i] as Vec, probs[i] as Vec];
    return surprise(p[label] as number, Math.max(...z) - (z[label] as number));
  });
  return {
    logits: shift(random, samples.length).rows(logits),
    labels,
    loss: sum(surprises) / samples.length,
    dLogits: map(probs, (p, i, j) => (p - Number(j === labels[i])) / samples.length),
  };
}

function jacobianCases() {
  return golden<{ W: Mat }, { W12: Mat; spectralRadius: number }>(rnn, "linear_jacobian_powers");
}

interface Unit {
  w: number;
  b: number;
  x0: number;
  T: number;
  target: number;
}

/**
 * Recorded runs of the unit with other targets: where x ends does not depend on them. Every second one, at
 * random, is the mirror image: σ(−x) = 1 − σ(x), so −x goes the same way with b′ = −w − b.
 */
function unitCases(random: Random) {
  return golden<Unit, { xT: number; dw: number; db: number }>(rnn, "pascanu_fig6").map(
    ({ input, expected }) => {
      const { w, b, x0, T, target } = input;
      const end = 1 / (1 + Math.exp(-expected.xT));
      const miss = random.uniform(0.1, 0.5) * (random.int(2) === 0 ? 1 : -1);
      const [dw, db] = [expected.dw, expected.db].map((d) => (d * miss) / (end - target)) as Vec;
      return random.int(2) === 0
        ? { given: [w, b, x0, T, end - miss] as const, E: miss ** 2, dw, db }
        : {
            given: [w, -w - b, -x0, T, 1 - end + miss] as const,
            E: miss ** 2,
            dw: (dw as number) - (db as number),
            db: -(db as number),
          };
    },
  );
}

// ---- inputs and what is expected of them

/** W, W², …, W^T. */
function powers(W: Mat, T: number): Mat[] {
  const list = [W];
  while (list.length < T) list.push(matmul(list.at(-1) as Mat, W));
  return list;
}

/** U·W·Uᵀ with a reflection U = I − 2vvᵀ: other entries, the same eigenvalues. */
function similar(W: Mat, random: Random): Mat {
  const raw = W.map(() => random.normal());
  const length = lengthOf(raw);
  const v = raw.map((x) => x / length);
  const U = W.map((_, i) => v.map((x, j) => (i === j ? 1 : 0) - 2 * x * (v[i] as number)));
  return matmul(matmul(U, W), U);
}

const logOf = (norms: Vec, losses: Vec): LogEntry[] =>
  norms.map((gradNorm, i) => ({ gradNorm, loss: losses[i] as number }));

/** What plain descent on 24 points of two rings writes down. */
function loggedBy(settings: NetworkSettings, seed: number): LogEntry[] {
  const training = { lr: 0.05, clip: null, weightDecay: 0, steps: 25 };
  const samples = ringSamples(createRandom(11), 24);
  const { log } = trainedNetwork(createRandom(seed), settings, samples, training);
  return log.map(({ loss, gradientNorm }) => ({ loss, gradNorm: gradientNorm }));
}

/** A descent with the noise of mini-batches: up to a factor of 2 up or down at every step. */
function healthyLog(random: Random, steps: number): LogEntry[] {
  return Array.from({ length: steps }, (_, t) => ({
    loss: 2 * 0.97 ** t * 2 ** random.uniform(-1, 1),
    gradNorm: 5 * 0.98 ** t * 2 ** random.uniform(-1, 1),
  }));
}

/** The rule of the task with its defaults, told once more. */
function firstAlarm(log: LogEntry[]): { step: number; reason: string } | null {
  const usual = (step: number, field: "loss" | "gradNorm") =>
    step === 0
      ? Number.POSITIVE_INFINITY
      : median(log.slice(Math.max(0, step - 20), step).map((e) => e[field]));
  for (let at = 0; at < log.length; at++) {
    const [step, { loss, gradNorm }] = [at, log[at] as LogEntry];
    if (!Number.isFinite(loss + gradNorm)) return { step, reason: "nonfinite" };
    if (gradNorm > 10 * usual(step, "gradNorm")) return { step, reason: "norm" };
    if (loss > 10 * usual(step, "loss")) return { step, reason: "loss-jump" };
  }
  return null;
}
