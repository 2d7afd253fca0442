// The checks of exercise `regularization`: recorded PyTorch steps of parameters that are moved first (so
// that nobody has them by heart), closed forms, and three experiments: decay under loud gradients, L2 on
// an exploding network, a sweep of learning rates.

import {
  type CheckTools,
  check,
  expect,
  freshLayers,
  golden,
  gradcheck,
  lengthOf,
  type Mat,
  map,
  type NetworkSettings,
  normalMatrix,
  normalVector,
  permuted,
  property,
  purity,
  type Random,
  refuses,
  ringSamples,
  scalar,
  turn,
  type Vec,
  weightGradients,
  whole,
} from "@pravah/checks";
import { optimizers } from "@pravah/checks/golden/optimizers";
import {
  adamStep,
  adamWStep,
  l2Penalty,
  maxStableLr,
  pickLearningRate,
  schedule,
  sgdStep,
} from "./work.ts";

interface SgdState {
  buf: Vec | null;
}
interface AdamState {
  m: Vec;
  v: Vec;
  t: number;
}
interface AdamOptions {
  lr: number;
  beta1?: number;
  beta2?: number;
  eps?: number;
  weightDecay?: number;
}
/** A step of the work; in practice it answers at once, in grading after a while. */
type Step<S> = (p: Vec, g: Vec, s: S, step: number) => Moved<S> | Promise<Moved<S>>;
interface Moved<S> {
  p: Vec;
  s: S;
}
type Memory = Required<Pick<AdamOptions, "beta1" | "beta2" | "eps">>;

// ---- the penalty

check("l2-values", async ({ random }) => {
  expect(await l2Penalty([[[1, -2]], [[3]]], 0.1)).toEqual({
    loss: 0.7,
    grads: [[[0.1, -0.2]], [[0.3]]],
  });
  const recorded = golden<Penalised, { penalty: number }>(optimizers, "l2_penalty_in_loss");
  for (const { input, expected } of recorded) {
    expect((await l2Penalty([input.W], input.lambda)).loss).toAgreeWith(expected.penalty);
  }
  await property([whole(1, 4), whole(1, 4), scalar({ min: 0, max: 2 })], async (n, m, lambda) => {
    const size = loudness(random);
    const ws = [
      normalMatrix(random, n, m, size),
      normalMatrix(random, 2, n, size),
      normalMatrix(random, m, 3, size),
    ];
    const { loss, grads } = await l2Penalty(ws, lambda);
    expect(loss).toAgreeWith((lambda * lengthOf(ws) ** 2) / 2);
    expect(grads).toAgreeWith(ws.map((W) => map(W, (w) => lambda * w)));
  });
});

check("l2-gradient", async ({ random }) => {
  for (const lambda of [0.2, 3]) {
    await gradcheck({
      inputs: { first: normalMatrix(random, 3, 2), second: normalMatrix(random, 1, 4) },
      forward: async ({ first, second }) => [[(await l2Penalty([first, second], lambda)).loss]],
      backward: async ({ first, second }, dOut) => {
        const { grads } = await l2Penalty([first, second], lambda);
        const upstream = dOut[0]?.[0] as number;
        const [dFirst, dSecond] = grads.map((G) => map(G, (v) => upstream * v));
        return { first: dFirst as Mat, second: dSecond as Mat };
      },
    });
  }
});

check("l2-leaves-bias", async ({ random }) => {
  expect(await l2Penalty([[[1, 2, 5]]], 1, true)).toEqual({ loss: 2.5, grads: [[[1, 2, 0]]] });
  await property([whole(1, 4), whole(2, 4)], async (units, inputs) => {
    const weights = [normalMatrix(random, units, inputs), normalMatrix(random, 2, units)];
    const joined = weights.map((W) => W.map((row) => [...row, random.normal(0, 9)]));
    const { loss, grads } = await l2Penalty(joined, 0.5, true);
    expect(loss).toAgreeWith(lengthOf(weights) ** 2 / 4);
    expect(grads).toAgreeWith(weights.map((W) => W.map((row) => [...row.map((w) => w / 2), 0])));
    // Said to be weights, the same column costs.
    const all = lengthOf(joined) ** 2 / 4;
    expect((await l2Penalty(joined, 0.5, false)).loss).toAgreeWith(all);
  });
});

// ---- SGD

check("sgd-step", async ({ random }) => {
  expect((await sgdStep([1, 2], [1, -4], { buf: null }, { lr: 0.1 })).p).toEqual([0.9, 2.4]);
  const decayed = await sgdStep([2, -1], [0, 1], { buf: null }, { lr: 0.5, weightDecay: 0.1 });
  expect(decayed.p).toEqual([1.9, -1.45]);
  for (const [id, weightDecay] of [
    ["sgd", 0],
    ["sgd_l2", 0.01],
    ["sgd_l2_zero_grad", 0.01],
  ] as const) {
    const step: Step<SgdState> = (p, g, s) => sgdStep(p, g, s, { lr: 0.1, weightDecay });
    await replays(random, id, NO_BUFFER, step, "scaled");
  }
  await property([whole(2, 5), ...RATE_AND_DECAY], async (n, lr, weightDecay) => {
    // For SGD, L2 is decay: first every weight shrinks by 1 − lr·λ, then the plain step.
    const size = loudness(random);
    const [p, g] = [normalVector(random, n, size), normalVector(random, n, size)];
    const next = await sgdStep(p, g, { buf: null }, { lr, weightDecay });
    expect(next.p).toAgreeWith(p.map((w, i) => (1 - lr * weightDecay) * w - lr * at(g, i)));
  });
});

check("sgd-momentum", async ({ random, figure }) => {
  const next = await sgdStep([1], [1], { buf: [4] }, { lr: 0.1, momentum: 0.5 });
  expect(next).toEqual({ p: [0.7], s: { buf: [3] } });
  const momentum = 0.9;
  for (const [id, weightDecay] of [
    ["sgd_momentum", 0],
    ["sgd_momentum_l2", 0.01],
  ] as const) {
    const step: Step<SgdState> = (p, g, s) => sgdStep(p, g, s, { lr: 0.1, momentum, weightDecay });
    await replays(random, id, NO_BUFFER, step, "scaled");
  }
  await property([whole(2, 6), scalar({ min: 0.1, max: 0.95 })], async (steps, mu) => {
    // Under one and the same gradient the buffer is a geometric series.
    const g = normalVector(random, 2);
    const sums = Array.from({ length: steps }, (_, n) => (1 - mu ** (n + 1)) / (1 - mu));
    let [p, s]: [Vec, SgdState] = [normalVector(random, 2), { buf: null }];
    const seen: Vec[] = [];
    for (const series of sums) {
      const before = p;
      ({ p, s } = await sgdStep(p, g, s, { lr: 0.3, momentum: mu }));
      seen.push(s.buf ?? []);
      const law = sums.map((sum) => sum * at(g, 0));
      figure({ x: "step", y: "buffer", work: seen.map((buf) => at(buf, 0)), law });
      expect(s.buf).toAgreeWith(g.map((slope) => series * slope));
      expect(p).toAgreeWith(before.map((w, i) => w - 0.3 * series * at(g, i)));
    }
  });
});

check("sgd-nesterov", async ({ random }) => {
  const ahead = { lr: 0.1, momentum: 0.5, nesterov: true };
  expect((await sgdStep([1], [1], { buf: [4] }, ahead)).p).toEqual([0.75]);
  const step: Step<SgdState> = (p, g, s) =>
    sgdStep(p, g, s, { lr: 0.1, momentum: 0.9, nesterov: true });
  await replays(random, "sgd_nesterov", NO_BUFFER, step, "scaled");
  await property([whole(2, 5), ...RATE_AND_DECAY], async (n, lr, weightDecay) => {
    const size = loudness(random);
    const [p, g, buf] = [1, 2, 3].map(() => normalVector(random, n, size)) as [Vec, Vec, Vec];
    const options = { lr, weightDecay, momentum: random.uniform(0.1, 0.9) };
    const plain = await sgdStep(p, g, { buf }, { ...options, nesterov: false });
    const looking = await sgdStep(p, g, { buf }, { ...options, nesterov: true });
    // The buffer is the same; the step goes a buffer's share further.
    const slope = g.map((v, i) => v + weightDecay * at(p, i));
    const kept = slope.map((v, i) => v + options.momentum * at(buf, i));
    expect(plain).toAgreeWith({ p: p.map((w, i) => w - lr * at(kept, i)), s: { buf: kept } });
    expect(looking).toAgreeWith({
      p: p.map((w, i) => w - lr * (at(slope, i) + options.momentum * at(kept, i))),
      s: { buf: kept },
    });
  });
});

check("sgd-rate-change", async ({ random }) => {
  const slowing: Step<SgdState> = (p, g, s, step) =>
    sgdStep(p, g, s, { lr: 0.1 / 2 ** step, momentum: 0.9 });
  await replays(random, "sgd_momentum_lr_schedule", NO_BUFFER, slowing, "scaled");
  await property([whole(2, 5), scalar({ min: 0.01, max: 1 })], async (n, rate) => {
    // The new rate acts at once, on what earlier gradients left behind as well.
    const [p, g, buf] = [normalVector(random, n), normalVector(random, n), normalVector(random, n)];
    const taken = async (lr: number) => {
      const next = await sgdStep(p, g, { buf }, { lr, momentum: 0.8 });
      return { buf: next.s.buf, move: next.p.map((w, i) => (w - at(p, i)) / lr) };
    };
    const buffer = g.map((v, i) => v + 0.8 * at(buf, i));
    for (const lr of [rate, 5 * rate]) {
      const { buf: kept, move } = await taken(lr);
      expect(kept).toAgreeWith(buffer);
      expect(lengthOf(move.map((v, i) => v + at(buffer, i)))).toBeWithin(0, 1e-9);
    }
  });
});

// ---- Adam

check("adam-values", async ({ random }) => {
  expect(await adamStep([1, 2], [4, -0.5], start(2), { lr: 0.1 })).toEqual(
    { p: [0.9, 2.1], s: { m: [0.4, -0.05], v: [0.016, 0.00025], t: 1 } },
    ABOUT,
  );
  // PyTorch's defaults are ours.
  await replays(random, "adam", start, (p, g, s) => adamStep(p, g, s, { lr: 0.1 }), "shifted");
  const other = { lr: 0.1, beta1: 0.5, beta2: 0.8, eps: 1e-3 };
  const step: Step<AdamState> = (p, g, s) => adamStep(p, g, s, other);
  await replays(random, "adam_other_betas", start, step, "shifted");
  await property([whole(2, 5), scalar({ min: 0.01, max: 0.5 })], async (n, lr) => {
    // From the middle of a training.
    const [p, g, s] = [normalVector(random, n), normalVector(random, n), used(random, n)];
    const move = adamMove(g, s, { beta1: 0.9, beta2: 0.999, eps: 1e-8 });
    expect((await adamStep(p, g, s, { lr })).p).toAgreeWith(p.map((w, i) => w - lr * at(move, i)));
  });
});

check("adam-laws", async ({ random, figure }) => {
  await property([whole(2, 9), ...BETAS], async (steps, beta1, beta2) => {
    // Under one and the same gradient both corrected means are exact: every step is lr long.
    const [p0, g] = [normalVector(random, 2), normalVector(random, 2)];
    const law = Array.from({ length: steps }, (_, n) =>
      p0.map((w, i) => w - 0.2 * (n + 1) * Math.sign(at(g, i))),
    );
    const seen: Vec[] = [];
    let [p, s]: [Vec, AdamState] = [p0, start(2)];
    for (let t = 1; t <= steps; t++) {
      ({ p, s } = await adamStep(p, g, s, { lr: 0.2, beta1, beta2, ...NO_EPS }));
      seen.push(p);
      const curve = (points: Vec[]) => points.map((point) => at(point, 0));
      figure({ x: "step", y: "w", work: curve(seen), law: curve(law) });
      expect(p).toAgreeWith(law[t - 1]);
      const m = g.map((v) => (1 - beta1 ** t) * v);
      expect(s).toAgreeWith({ m, v: g.map((v) => (1 - beta2 ** t) * v * v), t });
    }
  });
  await property([whole(1, 5), scalar({ min: 0.01, max: 100 })], async (steps, c) => {
    // Without eps, the size of the gradients plays no part.
    const gradients = Array.from({ length: steps }, () => normalVector(random, 3));
    const p = normalVector(random, 3);
    const quiet = await walk(adamStep, p, gradients, { lr: 0.1, ...NO_EPS });
    for (const factor of [c, 1e6 * c]) {
      const louder = gradients.map((g) => g.map((v) => factor * v));
      const loud = await walk(adamStep, p, louder, { lr: 0.1, ...NO_EPS });
      expect(loud.p).toAgreeWith(quiet.p);
      expect(loud.s.m).toAgreeWith(quiet.s.m.map((v) => factor * v));
    }
  });
});

check("adam-eps", async ({ random }) => {
  // m̂ = g and √v̂ = |g| = eps: half a step. Inside the root, or before the correction, it is not.
  expect((await adamStep([0, 0], [1e-8, -3e-8], start(2), { lr: 1 })).p).toEqual([-0.5, 0.75]);
  expect((await adamStep([0], [1.5], start(1), { lr: 1, eps: 0.5 })).p).toEqual([-0.75]);
  expect((await adamStep([3], [0], start(1), { lr: 1 })).p).toEqual([3]);
  expect((await adamWStep([0, 0], [1e-8, -3e-8], start(2), { lr: 1 })).p).toEqual([-0.5, 0.75]);
  await property([whole(1, 6), scalar({ min: 0.1, max: 2 })], async (steps, eps) => {
    const [p, g] = [normalVector(random, 3), normalVector(random, 3)];
    const end = await walk(adamStep, p, new Array<Vec>(steps).fill(g), { lr: 0.1, eps });
    expect(end.p).toAgreeWith(
      p.map((w, i) => w - (0.1 * steps * at(g, i)) / (Math.abs(at(g, i)) + eps)),
    );
  });
});

check("adam-l2", async ({ random }) => {
  const decay = { lr: 0.1, weightDecay: 0.01 };
  const step: Step<AdamState> = (p, g, s) => adamStep(p, g, s, decay);
  await replays(random, "adam_l2", start, step);
  await replays(random, "adam_l2_zero_grad", start, step);
  await property([whole(2, 5), ...RATE_AND_DECAY], async (n, lr, weightDecay) => {
    const [p, g, s] = [normalVector(random, n), normalVector(random, n), used(random, n)];
    const joined = g.map((v, i) => v + weightDecay * at(p, i));
    const next = await adamStep(p, g, s, { lr, weightDecay });
    expect(next).toAgreeWith(await adamStep(p, joined, s, { lr }));
    expect(next.s.m).toAgreeWith(s.m.map((m, i) => 0.9 * m + 0.1 * at(joined, i)));
    expect(next.s.v).toAgreeWith(s.v.map((v, i) => 0.999 * v + 0.001 * at(joined, i) ** 2));
  });
});

check("adamw-values", async ({ random }) => {
  const first = await adamWStep([1], [4], start(1), { lr: 0.1, weightDecay: 0.5 });
  expect(first.p).toEqual([0.85], ABOUT);
  const decay = { lr: 0.1, weightDecay: 0.01 };
  await replays(random, "adamw", start, (p, g, s) => adamWStep(p, g, s, decay));
  await property([whole(2, 5), ...RATE_AND_DECAY], async (n, lr, weightDecay) => {
    // From the middle of a training, with other betas: shrink, then Adam's step.
    const [p, g, s] = [normalVector(random, n), normalVector(random, n), used(random, n)];
    const other = { beta1: 0.6, beta2: 0.7, eps: 0.1 };
    const next = await adamWStep(p, g, s, { ...other, lr, weightDecay });
    const move = adamMove(g, s, other);
    expect(next.p).toAgreeWith(p.map((w, i) => (1 - lr * weightDecay) * w - lr * at(move, i)));
  });
});

check("adamw-decay", async ({ random }) => {
  const still = await adamWStep([1, -4], [0, 0], start(2), { lr: 0.1, weightDecay: 0.5 });
  expect(still.p).toEqual([0.95, -3.8]);
  await replays(random, "adamw_zero_grad", start, (p, g, s) => adamWStep(p, g, s, { lr: 0.1 }));
  await property([whole(2, 5), ...RATE_AND_DECAY], async (n, lr, weightDecay) => {
    const p = normalVector(random, n);
    const silent = p.map(() => 0);
    const shrunk = await adamWStep(p, silent, start(n), { lr, weightDecay });
    expect(shrunk.p).toAgreeWith(p.map((w) => (1 - lr * weightDecay) * w));
    const byDefault = await adamWStep(p, silent, start(n), { lr });
    expect(byDefault.p).toAgreeWith(p.map((w) => (1 - 0.01 * lr) * w));
    // A decay of 0 that is given is 0, and not the default.
    const kept = await adamWStep(p, silent, start(n), { lr, weightDecay: 0 });
    expect(kept.p).toAgreeWith(p);
  });
});

check("adamw-averages", async ({ random }) => {
  await property([whole(1, 5), scalar({ min: 0.1, max: 2 })], async (steps, weightDecay) => {
    // m and v are those of the gradients alone, however strong the decay.
    const size = loudness(random);
    const gradients = Array.from({ length: steps }, () => normalVector(random, 3, size));
    const { s } = await walk(adamWStep, normalVector(random, 3), gradients, {
      lr: 0.1,
      weightDecay,
    });
    const mean = (memory: number, power: number) =>
      [0, 1, 2].map((i) =>
        gradients.reduce((old, g) => memory * old + (1 - memory) * at(g, i) ** power, 0),
      );
    expect(s).toAgreeWith({ m: mean(0.9, 1), v: mean(0.999, 2), t: steps });
  });
});

check("state-per-parameter", async ({ random }) => {
  // Six parameters in one vector, or in two that step by turns: what becomes of each is the same.
  const g = normalVector(random, 6, 3);
  const p = normalVector(random, 6);
  const cut = (v: Vec) => [v.slice(0, 3), v.slice(3)];
  const momentum = (w: Vec, slope: Vec, s: SgdState) =>
    sgdStep(w, slope, s, { lr: 0.1, momentum: 0.5 });
  // The buffers of two steps are g and 1.5·g.
  const moved = p.map((w, i) => w - 0.25 * at(g, i));
  expect((await twice(momentum, NO_BUFFER, [p], [g])).flat()).toAgreeWith(moved);
  expect((await twice(momentum, NO_BUFFER, cut(p), cut(g))).flat()).toAgreeWith(moved);
  for (const step of [adamStep, adamWStep]) {
    const adam: Step<AdamState> = (w, slope, s) =>
      step(w, slope, s, { lr: 0.1, weightDecay: 0, ...NO_EPS });
    const stepped = p.map((w, i) => w - 0.2 * Math.sign(at(g, i)));
    expect((await twice(adam, start, [p], [g])).flat()).toAgreeWith(stepped);
    expect((await twice(adam, start, cut(p), cut(g))).flat()).toAgreeWith(stepped);
  }
});

// ---- the learning rate

check("stable-lr", async ({ random }) => {
  expect(await maxStableLr([1, 4, -8])).toEqual(0.5);
  await property([whole(1, 6), whole(0, 3)], async (positive, negative) => {
    const curvatures = Array.from({ length: positive }, () => random.uniform(0.01, 9));
    const saddles = Array.from({ length: negative }, () => -random.uniform(0, 90));
    const limit = await maxStableLr(permuted(random, [...curvatures, ...saddles]));
    expect(limit).toAgreeWith(Math.min(...curvatures.map((curvature) => 2 / curvature)));
  });
});

check("stable-lr-edges", async ({ random }) => {
  expect(await maxStableLr([-1, -3])).toEqual(Number.POSITIVE_INFINITY);
  expect(await maxStableLr([0, 0])).toEqual(Number.POSITIVE_INFINITY);
  expect(await maxStableLr([0, 0.25, -1])).toEqual(8);
  const [few, many] = [random.uniform(0.01, 3), random.uniform(3, 90)];
  expect(await maxStableLr([-few, 0, -many])).toAgreeWith(Number.POSITIVE_INFINITY);
  expect(await maxStableLr([0, few, -many])).toAgreeWith(2 / few);
  await refuses(async () => maxStableLr([]));
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    await refuses(async () => maxStableLr([bad]));
    await refuses(async () => maxStableLr(permuted(random, [1, bad, 3])));
  }
});

check("schedule-step", async (tools) => {
  const share = (t: number, T: number) => (2 * t < T ? 1 : 4 * t < 3 * T ? 0.1 : 0.01);
  await follows("step", { t: 50, T: 100, rate: 0.1 }, share, tools);
});

check("schedule-cosine", async (tools) => {
  // The same half wave as a square: (1 + cos 2a)/2 = cos² a.
  const share = (t: number, T: number) => (t < T ? Math.cos((Math.PI * t) / (2 * T)) ** 2 : 0);
  await follows("cosine", { t: 50, T: 100, rate: 0.5 }, share, tools);
});

check("schedule-warmup", async (tools) => {
  const share = (t: number, T: number) => (t < T ? (t + 1) / T : 1);
  await follows("warmup", { t: 0, T: 10, rate: 0.1 }, share, tools);
});

check("pick-best", async ({ random }) => {
  const runs = [
    { lr: 0.001, losses: [2, 1.9] },
    { lr: 0.1, losses: [2, 0.3] },
    { lr: 1, losses: [2, 5] },
  ];
  expect((await pickLearningRate(runs)).best).toEqual(0.1);
  // Two equal ones: the smaller rate, whichever comes first. One that stood still is not lost.
  const equal = [0.5, 0.2, 0.7].map((lr) => ({ lr, losses: [1, 4, 1] }));
  expect(await pickLearningRate(equal)).toAgreeWith({ best: 0.2, diverged: [] });
  expect((await pickLearningRate([...equal].reverse())).best).toAgreeWith(0.2);
  await property([whole(1, 3), whole(0, 2)], async (learning, lost) => {
    const sound = Array.from({ length: learning }, () => soundRun(random));
    const all = permuted(random, [...sound, ...lostRuns(random, lost)]);
    const lowest = Math.min(...sound.map(({ losses }) => losses.at(-1) as number));
    const winner = sound.find(({ losses }) => losses.at(-1) === lowest);
    expect((await pickLearningRate(all)).best).toAgreeWith(winner?.lr);
  });
});

check("pick-diverged", async ({ random }) => {
  const broken = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of broken) {
    for (const losses of [
      [2, 1, value],
      [2, value, 1],
      [value, 2, 1],
    ]) {
      const runs = [{ lr: 3, losses }, soundRun(random)];
      expect((await pickLearningRate(runs)).diverged).toAgreeWith([3]);
    }
  }
  await property([whole(1, 3), whole(1, 3)], async (learning, lost) => {
    const sound = Array.from({ length: learning }, () => soundRun(random));
    const gone = lostRuns(random, lost);
    const all = permuted(random, [...sound, ...gone]);
    const rates = all.filter((run) => gone.includes(run)).map(({ lr }) => lr);
    expect((await pickLearningRate(all)).diverged).toAgreeWith(rates);
    await refuses(async () => pickLearningRate(gone));
  });
  await refuses(async () => pickLearningRate([]));
});

check("inputs-unchanged", async ({ random }) => {
  const [p, g] = [normalVector(random, 3), normalVector(random, 3)];
  const W = normalMatrix(random, 2, 3);
  expect((await purity(() => l2Penalty([W], 2, true))).grads).toHaveShape([1, 2, 3]);
  const step = await purity(() => sgdStep(p, g, { buf: normalVector(random, 3) }, ALL_OF_SGD));
  expect(step.p).toHaveShape([3]);
  for (const adam of [adamStep, adamWStep]) {
    const next = await purity(() => adam(p, g, used(random, 3), { lr: 0.1, weightDecay: 0.5 }));
    expect(next.s.t).toAgreeWith(7);
  }
  expect(await purity(() => maxStableLr([3, 1, 2]))).toBeWithin(0.1, 3);
  const runs = [9, 7, 8].map((lr) => ({ lr, losses: [lr, 5, 3] }));
  expect((await purity(() => pickLearningRate(runs))).best).toBeWithin(7, 9);
});

// ---- experiments

check("decay-by-scale", async ({ random, figure }) => {
  // Weights that begin at 1, under noise of three sizes. They come in pairs with opposite noise: in the
  // mean it cancels, and only the decay is left.
  const noise = Array.from({ length: 200 }, () => normalVector(random, PAIRS));
  const withL2 = await meanWeights(adamStep, noise);
  const [quiet, middle, loud] = withL2.map((means) => means.at(-1)) as [number, number, number];
  // Adam divides λ·w by the size of the noise: where that is 100, hardly anything is left of it.
  drawn("Adam with L2, noise 100", withL2[2] as Vec, DECAY.weightDecay / 100);
  // Over 600 seeds: within 6e-4 of 0, 0.582 to 0.626, 0.9918 to 0.9954.
  expect(quiet).toBeWithin(-0.01, 0.01);
  expect(middle).toBeWithin(0.5, 0.7);
  expect(loud).toBeWithin(0.98, 1);
  for (const means of await meanWeights(adamWStep, noise)) {
    expect(means).toAgreeWith(drawn("AdamW", means, DECAY.weightDecay));
  }

  function drawn(name: string, means: Vec, decay: number): Vec {
    const law = means.map((_, t) => (1 - DECAY.lr * decay) ** (t + 1));
    figure({ x: "step", y: `mean weight, ${name}`, work: means, law });
    return law;
  }
});

check("first-gradient", async ({ random, figure }) => {
  // Nine layers with weights far too large. L2 does not touch the first gradient (over 3,000 seeds it
  // changed by 1.4e-5 at most) …
  const samples = ringSamples(random, 16);
  const layers = freshLayers(random, HOT);
  const ws = layers.map(({ W }) => W);
  const gradient = weightGradients(layers, "relu", samples).flat(2);
  for (const lambda of [1e-4, 0.01, 0.1]) {
    const { grads } = await l2Penalty(ws, lambda);
    const extra = grads.flat(2);
    expect(lengthOf(extra)).toAgreeWith(lambda * lengthOf(ws));
    const change = lengthOf(gradient.map((v, i) => v + at(extra, i))) / lengthOf(gradient) - 1;
    expect(Math.abs(change)).toBeWithin(0, 1e-4);
  }
  // … and where the decay is given time, exploding becomes vanishing.
  const norms = (weights: Vec) => {
    const left = weights.values();
    const net = layers.map(({ W, b }) => ({ W: map(W, () => left.next().value as number), b }));
    return lengthOf(weightGradients(net, "relu", samples).flat(2));
  };
  let p = ws.flat(2);
  const silent = p.map(() => 0);
  const [seen, law] = [[norms(p)], [norms(p)]];
  for (let step = 1; step <= 12; step++) {
    ({ p } = await sgdStep(p, silent, { buf: null }, { lr: 0.5, weightDecay: 0.6 }));
    if (step % 3 > 0) continue;
    seen.push(norms(p));
    law.push(norms(ws.flat(2).map((w) => 0.7 ** step * w)));
  }
  figure({ x: "step", y: "‖dW‖ after 3 steps of decay each", work: seen, law });
  expect(seen).toAgreeWith(law, { rel: 1e-5, entrywise: true });
  expect(seen.at(-1)).toBeWithin(0, 1e-3);
});

check("rate-sweep", async ({ random }) => {
  // A bowl Σh·w²/2 and five rates around the limit; every weight follows (1 − lr·h)ⁿ.
  const curvatures = Array.from({ length: 4 }, () => random.uniform(0.2, 4));
  const limit = await maxStableLr(curvatures);
  const rates = permuted(random, [0.001, 0.2, 0.95, 1.05, 4]).map((part) => part * limit);
  const loss = (p: Vec) => curvatures.reduce((total, c, i) => total + (c * at(p, i) ** 2) / 2, 0);
  const curves: { lr: number; losses: Vec }[] = [];
  for (const lr of rates) {
    let p = [1, 1, 1, 1];
    const losses = [loss(p)];
    for (let step = 0; step < 50; step++) {
      const slope = curvatures.map((c, i) => c * at(p, i));
      ({ p } = await sgdStep(p, slope, { buf: null }, { lr }));
      losses.push(loss(p));
    }
    curves.push({ lr, losses });
  }
  const ends = rates.map((lr) => loss(curvatures.map((c) => (1 - lr * c) ** 50)));
  expect(curves.map(({ losses }) => losses.at(-1))).toAgreeWith(ends, { entrywise: true });
  expect(await pickLearningRate(curves)).toAgreeWith({
    best: rates[ends.indexOf(Math.min(...ends))],
    diverged: rates.filter((lr) => lr > limit),
  });
});

// ---- recorded steps

interface Penalised {
  W: Mat;
  lambda: number;
}
interface Recorded {
  params0: [Vec, Mat];
  grads: [Vec, Mat][];
}

/**
 * Lets `step` take the recorded gradients. Every parameter goes its own way: they come in another order,
 * some with the other sign, cut into two vectors at another place. These step by turns, each with its own
 * state.
 *
 * @param move `scaled` for steps that are linear in weights and gradients, `shifted` for steps that do
 *   not look at the weights
 */
async function replays<S>(
  random: Random,
  id: string,
  first: (n: number) => S,
  step: Step<S>,
  move?: "scaled" | "shifted",
): Promise<void> {
  const recorded = golden<Recorded, { paramsAfterStep: [Vec, Mat][] }>(optimizers, id);
  const { input, expected } = recorded.find((one) => one.id === id) as (typeof recorded)[0];
  const n = input.params0.flat(2).length;
  const moved = turn(random, n);
  const border = 1 + random.int(n - 1);
  const factor = move === "scaled" ? random.uniform(0.5, 2) : 1;
  const shift = normalVector(random, n, move === "shifted" ? 1 : 0);
  const slopes = (all: [Vec, Mat]) => moved.list(all.flat(2).map((v) => factor * v));
  const weights = (all: [Vec, Mat]) =>
    moved.list(all.flat(2).map((w, i) => factor * w + at(shift, i)));
  const cut = (v: Vec) => [v.slice(0, border), v.slice(border)];
  const tensors = cut(weights(input.params0)).map((p) => ({ p, s: first(p.length) }));
  for (const [t, grads] of input.grads.entries()) {
    const after = cut(weights(expected.paramsAfterStep[t] as [Vec, Mat]));
    for (const [i, g] of cut(slopes(grads)).entries()) {
      const { p, s } = tensors[i] as (typeof tensors)[0];
      const next = await step(p, g, s, t);
      expect(next.p).toAgreeWith(after[i]);
      tensors[i] = next;
    }
  }
}

// ---- inputs

/** For examples worked by hand without Adam's eps of 1e-8. */
const ABOUT = { rel: 1e-6 };
/** Where eps plays no part, it cannot hide behind a law or break it. */
const NO_EPS = { eps: 1e-40 };
const RATE_AND_DECAY = [scalar({ min: 0.01, max: 0.5 }), scalar({ min: 0.01, max: 1 })] as const;
const BETAS = [scalar({ min: 0.3, max: 0.95 }), scalar({ min: 0.3, max: 0.999 })] as const;
const ALL_OF_SGD = { lr: 0.1, momentum: 0.9, weightDecay: 0.1, nesterov: true };
const DECAY = { lr: 0.025, weightDecay: 0.1 };
const SCALES = [0.01, 1, 100];
const PAIRS = 8;
const HOT: NetworkSettings = {
  widths: [2, 16, 16, 16, 16, 16, 16, 16, 16, 2],
  act: "relu",
  init: { std: 2 },
  bias: 0,
  batchNorm: false,
};

const NO_BUFFER = (): SgdState => ({ buf: null });
const start = (n: number): AdamState => ({ m: Array(n).fill(0), v: Array(n).fill(0), t: 0 });

/** A state from the middle of a training. */
const used = (random: Random, n: number): AdamState => ({
  m: normalVector(random, n),
  v: normalVector(random, n).map((x) => x * x + 0.1),
  t: 6,
});

/** Ordinary numbers, or far beyond every threshold at which gradients are clipped. */
const loudness = (random: Random): number => (random.int(2) === 0 ? 1 : 1e6);

const at = (v: Vec, i: number) => v[i] as number;

/**
 * Compares whole curves of a schedule, some steps beyond its end, with `share` of the full rate. The
 * first one belongs to the example worked by hand.
 */
async function follows(
  kind: "step" | "cosine" | "warmup",
  example: { t: number; T: number; rate: number },
  share: (t: number, T: number) => number,
  { random, figure }: CheckTools,
): Promise<void> {
  for (const T of [example.T, 1, 3, 4, 2 + random.int(30)]) {
    const lr = T === example.T ? 1 : random.uniform(0.1, 2);
    const rates: Vec = [];
    for (let t = 0; t < T + 6; t++) rates.push(await schedule(kind, lr, t, T));
    const law = rates.map((_, t) => lr * share(t, T));
    figure({ x: "step", y: "learning rate", work: rates, law });
    const { t, rate } = example;
    if (T === example.T) expect(await schedule(kind, 1, t, T)).toEqual(rate);
    expect(rates).toAgreeWith(law);
  }
}

/** How far the next step of Adam goes, per learning rate. */
function adamMove(g: Vec, { m, v, t }: AdamState, { beta1, beta2, eps }: Memory): Vec {
  return g.map((slope, i) => {
    const mean = (beta1 * at(m, i) + (1 - beta1) * slope) / (1 - beta1 ** (t + 1));
    const square = (beta2 * at(v, i) + (1 - beta2) * slope ** 2) / (1 - beta2 ** (t + 1));
    return mean / (Math.sqrt(square) + eps);
  });
}

/** Steps through all gradients from a fresh state. */
async function walk(
  step: typeof adamStep,
  from: Vec,
  gradients: Vec[],
  options: AdamOptions,
): Promise<{ p: Vec; s: AdamState }> {
  let state = { p: from, s: start(from.length) };
  for (const g of gradients) state = await step(state.p, g, state.s, options);
  return state;
}

/** Two steps of several vectors by turns. @returns where they end */
async function twice<S>(step: Step<S>, first: (n: number) => S, ps: Vec[], gs: Vec[]) {
  const now = ps.map((p) => ({ p, s: first(p.length) }));
  for (const n of [0, 1]) {
    for (const [i, { p, s }] of now.entries()) now[i] = await step(p, gs[i] as Vec, s, n);
  }
  return now.map(({ p }) => p);
}

/** A run that ends below its start, whatever happens in between. */
function soundRun(random: Random): { lr: number; losses: Vec } {
  const [first, last] = [random.uniform(2, 3), random.uniform(0.5, 1.9)];
  // Now lower than any run ends, now higher than any begins: neither counts.
  const between = permuted(random, [random.uniform(0.05, 0.4), random.uniform(4, 20)]);
  return { lr: random.uniform(0.001, 9), losses: [first, ...between, last] };
}

/** Runs that end above their start, or broke on the way, although they were the lowest for a while. */
function lostRuns(random: Random, count: number): { lr: number; losses: Vec }[] {
  return Array.from({ length: count }, () => {
    const rising = [1, 0.05, random.uniform(1.001, 1.8)];
    const broken = [3, Number.NaN, 0.2];
    return { lr: random.uniform(0.001, 9), losses: random.uniform() < 0.5 ? rising : broken };
  });
}

/** Mean weight after every step, per size of the noise. */
async function meanWeights(step: typeof adamStep, noise: Vec[]): Promise<Vec[]> {
  const size = 2 * PAIRS;
  let p: Vec = Array(SCALES.length * size).fill(1);
  let s = start(p.length);
  const means: Vec[] = SCALES.map(() => []);
  for (const parts of noise) {
    const g = SCALES.flatMap((scale) => parts.flatMap((v) => [scale * v, -scale * v]));
    ({ p, s } = await step(p, g, s, DECAY));
    for (const [i, curve] of means.entries()) {
      const own = p.slice(i * size, (i + 1) * size);
      curve.push(own.reduce((total, w) => total + w / size, 0));
    }
  }
  return means;
}
