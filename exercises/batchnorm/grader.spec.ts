// The checks of exercise `batchnorm`: recorded PyTorch steps, moved by what normalisation does not see,
// laws, numerical gradients, and deep networks that are normalised by the work.

import {
  check,
  createRandom,
  expect,
  flip,
  freshLayers,
  golden,
  gradcheck,
  type Move,
  map,
  matmul,
  type NetworkSettings,
  normalMatrix,
  type PlainLayer,
  permuted,
  powerOfTwo,
  property,
  purity,
  type Random,
  refuses,
  ringSamples,
  scalar,
  shift,
  shuffle,
  type TrainingSettings,
  trainedNetwork,
  transpose,
  whole,
  zip,
  zoom,
} from "@pravah/checks";
import { batchnorm } from "@pravah/checks/golden/batchnorm";
import {
  batchStats,
  bnBackward,
  bnForwardEval,
  bnForwardTrain,
  foldBatchNorm,
  updateRunning,
} from "./work.ts";

type Vec = number[];
type Mat = number[][];
interface State {
  runningMean: Vec;
  runningVar: Vec;
}
interface Cache {
  xhat: Mat;
  invStd: Vec;
  gamma: Vec;
}

/** The column that is worked by hand: mean 2, variance 3 (unbiased 4), with eps 1 a σ of 2. */
const HAND = [[1], [1], [1], [5]];
const HAND_OPTIONS = { eps: 1, momentum: 0.1 };
const HAND_CACHE = { xhat: [[-0.5], [-0.5], [-0.5], [1.5]], invStd: [0.5], gamma: [2] };
const OPTIONS = { eps: 1e-5, momentum: 0.1 };

// ---- statistics of a batch

check("stats-values", async ({ random }) => {
  expect(await batchStats(HAND)).toEqual({ mean: [2], varBiased: [3] });
  for (const { x, expected } of trainSteps(random)) {
    const { batchMean, batchVarBiased } = expected;
    expect(await batchStats(x)).toAgreeWith({ mean: batchMean, varBiased: batchVarBiased });
  }
  // A batch of one has a mean, and no spread.
  expect(await batchStats([[3, -7]])).toEqual({ mean: [3, -7], varBiased: [0, 0] });
});

check("stats-laws", async ({ random }) => {
  await property(
    [whole(2, 6), whole(1, 4), scalar({ min: 0.2, max: 5 }), scalar()],
    async (batch, features, a, c) => {
      const x = spreadMatrix(random, batch, features);
      const { mean, varBiased } = await batchStats(x);
      const moved = map(x, (v) => c - a * v);
      expect(await batchStats(permuted(random, moved))).toAgreeWith({
        mean: mean.map((m) => c - a * m),
        varBiased: varBiased.map((v) => a * a * v),
      });
      // The features know nothing of each other.
      expect(await batchStats(column(x, features - 1))).toAgreeWith({
        mean: mean.slice(-1),
        varBiased: varBiased.slice(-1),
      });
    },
  );
});

check("stats-far-from-zero", async ({ random }) => {
  // float64 has 16 digits: E[x²] − E[x]² with E[x²] ≈ 1e12 keeps four of a variance of about 1.
  await property([whole(2, 6), whole(1, 3)], async (batch, features) => {
    const x = spreadMatrix(random, batch, features);
    const { varBiased } = await batchStats(map(x, (v) => v + 1e6));
    expect(varBiased).toAgreeWith(columnVariances(x), { rel: 1e-6 });
  });
});

check("running-values", async ({ random }) => {
  const start = { runningMean: [0], runningVar: [1] };
  expect(await updateRunning(start, [2], [3], 4, 0.1)).toEqual({
    runningMean: [0.2],
    runningVar: [1.3],
  });
  for (const { before, after, x, opt, expected } of trainSteps(random)) {
    const { batchMean, batchVarBiased } = expected;
    expect(
      await updateRunning(before, batchMean, batchVarBiased, x.length, opt.momentum),
    ).toAgreeWith(after);
  }
});

check("running-laws", async ({ random }) => {
  await property([whole(2, 9), scalar({ min: 0, max: 1 })], async (n, momentum) => {
    const before = randomState(random, 3);
    const [mean, varBiased] = [normals(random, 3), positives(random, 3)];
    const after = (weight: number) => updateRunning(before, mean, varBiased, n, weight);
    const [none, all] = [await after(0), await after(1)];
    expect(none).toAgreeWith(before);
    expect(all).toAgreeWith({
      runningMean: mean,
      runningVar: varBiased.map((v) => v + v / (n - 1)),
    });
    // In between: so far along the straight line from the one to the other.
    const between = (from: Vec, to: Vec) => zip([from], [to], (a, b) => a + momentum * (b - a))[0];
    expect(await after(momentum)).toAgreeWith({
      runningMean: between(none.runningMean, all.runningMean),
      runningVar: between(none.runningVar, all.runningVar),
    });
  });
});

// ---- forward in training

check("train-values", async ({ random }) => {
  const state = { runningMean: [0], runningVar: [1] };
  const { out } = await bnForwardTrain(HAND, [2], [10], state, HAND_OPTIONS);
  expect(out).toEqual([[9], [9], [9], [13]]);
  for (const { x, gamma, beta, before, opt, expected } of trainSteps(random)) {
    expect((await bnForwardTrain(x, gamma, beta, before, opt)).out).toAgreeWith(expected.y);
  }
});

check("train-laws", async ({ random }) => {
  await property(
    [whole(2, 6), whole(1, 4), scalar({ min: 0.2, max: 5 }), scalar()],
    async (batch, features, a, c) => {
      const x = spreadMatrix(random, batch, features);
      const [gamma, beta] = [normals(random, features), normals(random, features)];
      const forward = async (given: Mat, eps: number) =>
        (
          await bnForwardTrain(given, gamma, beta, randomState(random, features), {
            eps,
            momentum: 1,
          })
        ).out;
      const out = await forward(x, 0.5);
      // Each feature: mean β, and a standard deviation that only eps keeps below |γ|.
      expect(columnMeans(out)).toAgreeWith(beta);
      const variance = columnVariances(x);
      expect(columnVariances(out)).toAgreeWith(
        gamma.map((g, j) => (g * g * (variance[j] as number)) / ((variance[j] as number) + 0.5)),
      );
      // Where the feature begins and in which unit it is measured does not count.
      expect(
        await forward(
          map(x, (v) => a * v + c),
          a * a * 0.5,
        ),
      ).toAgreeWith(out);
      const order = permuted(random, [...x.keys()]);
      expect(await forward(rows(x, order), 0.5)).toAgreeWith(rows(out, order));
    },
  );
});

check("train-cache", async ({ random }) => {
  for (const step of trainSteps(random)) {
    const { x, gamma, beta, before, opt } = step;
    const { cache } = await bnForwardTrain(x, gamma, beta, before, opt);
    expect(cache).toAgreeWith(recordedCache(step));
  }
});

check("train-state", async ({ random }) => {
  // From step to step it is the state that came back which goes in again.
  let state: State = { runningMean: [], runningVar: [] };
  for (const { first, x, gamma, beta, before, after, opt } of trainSteps(random)) {
    if (first) state = before;
    state = (await bnForwardTrain(x, gamma, beta, state, opt)).state;
    expect(state).toAgreeWith(after);
  }
});

check("one-sample-refused", async ({ random }) => {
  const state = randomState(random, 2);
  const two = [
    [1, -3],
    [5, -3],
  ];
  const { out } = await bnForwardTrain(two, [1, 1], [0, 7], state, { eps: 0.84, momentum: 0.1 });
  expect(out).toAgreeWith([
    [-2 / 2.2, 7],
    [2 / 2.2, 7],
  ]);
  for (const sample of two) {
    await refuses(async () => bnForwardTrain([sample], [1, 1], [0, 7], state, OPTIONS));
  }
});

// ---- forward in evaluation

check("eval-values", async ({ random }) => {
  const learnt = { runningMean: [2], runningVar: [3] };
  expect(await bnForwardEval([[4]], [3], [1], learnt, HAND_OPTIONS)).toEqual([[4]]);
  for (const { x, y, gamma, beta, state, opt } of evalSteps(random)) {
    expect(await bnForwardEval(x, gamma, beta, state, opt)).toAgreeWith(y);
  }
});

check("eval-rows-alone", async ({ random }) => {
  await property([whole(2, 5), whole(1, 4)], async (batch, features) => {
    const x = normalMatrix(random, batch, features, 2);
    const [gamma, beta] = [normals(random, features), normals(random, features)];
    const state = randomState(random, features);
    const evaluate = (given: Mat, momentum: number) =>
      bnForwardEval(given, gamma, beta, state, { eps: 1e-5, momentum });
    const together = await evaluate(x, 0.1);
    for (const [i, row] of x.entries()) {
      expect(await evaluate([row], 0.9)).toAgreeWith([together[i]]);
    }
    // At the running mean itself β comes out, one running σ further γ more.
    const centre = state.runningMean;
    const further = centre.map((m, j) => m + Math.sqrt((state.runningVar[j] as number) + 1e-5));
    expect(await evaluate([centre, further], 0.1)).toAgreeWith([
      beta,
      beta.map((shift, j) => shift + (gamma[j] as number)),
    ]);
  });
});

// ---- backward

check("backward-parameters", async ({ random }) => {
  const { dgamma, dbeta } = await bnBackward([[1], [0], [0], [2]], HAND_CACHE);
  expect({ dgamma, dbeta }).toEqual({ dgamma: [2.5], dbeta: [3] });
  for (const step of trainSteps(random)) {
    // Without γ and β there is nothing recorded for them.
    if (!step.expected.dgamma) continue;
    const got = await bnBackward(step.dOut, recordedCache(step));
    expect(got).toAgreeWith({ dgamma: step.expected.dgamma, dbeta: step.expected.dbeta });
  }
});

check("backward-x", async ({ random }) => {
  const { dx } = await bnBackward([[1], [0], [0], [0]], HAND_CACHE);
  expect(dx).toEqual([[0.6875], [-0.3125], [-0.3125], [-0.0625]]);
  for (const step of trainSteps(random)) {
    const got = await bnBackward(step.dOut, recordedCache(step));
    expect(got.dx).toAgreeWith(step.expected.dx);
  }
});

check("backward-gradient", async ({ random }) => {
  for (const [batch, features] of [
    [5, 3],
    [3, 4],
  ] as const) {
    const state = randomState(random, features);
    await gradcheck({
      inputs: {
        x: spreadMatrix(random, batch, features),
        gamma: normals(random, features),
        beta: normals(random, features),
      },
      forward: async ({ x, gamma, beta }) =>
        (await bnForwardTrain(x, gamma, beta, state, OPTIONS)).out,
      backward: async ({ x, gamma, beta }, dOut) => {
        const { cache } = await bnForwardTrain(x, gamma, beta, state, OPTIONS);
        const { dx, dgamma, dbeta } = await bnBackward(dOut, cache);
        return { x: dx, gamma: dgamma, beta: dbeta };
      },
    });
  }
});

check("backward-laws", async ({ random, figure }) => {
  await property(
    [whole(3, 6), whole(1, 4), scalar({ min: 0.2, max: 5 }), scalar()],
    async (batch, features, a, c) => {
      const x = spreadMatrix(random, batch, features);
      const gamma = signed(random, features);
      const exact = { eps: 0, momentum: 0.1 };
      const state = randomState(random, features);
      const { cache } = await bnForwardTrain(x, gamma, normals(random, features), state, exact);
      const dOut = normalMatrix(random, batch, features);
      const { dx, dgamma } = await bnBackward(dOut, cache);
      // Nothing is left along a shift of the column, and nothing along a stretch of it.
      const size = map(dx, Math.abs);
      const along = zip(dx, cache.xhat, (d, v) => d * v);
      for (const lost of [dx, along]) {
        const [left] = zip([columnMeans(lost)], [columnMeans(size)], (sum, all) => sum / all);
        const y = lost === dx ? "Σ dx / Σ |dx|" : "Σ dx·x̂ / Σ |dx|";
        figure({ x: "entry", y, work: left as Vec, law: gamma.map(() => 0) });
        for (const part of left as Vec) expect(part).toBeWithin(-1e-6, 1e-6);
      }
      // So a constant and a multiple of x̂ in the upstream gradient change nothing.
      const more = zip(dOut, cache.xhat, (d, v) => d + c + a * v);
      expect((await bnBackward(more, cache)).dx).toAgreeWith(dx);
      const larger = { ...cache, gamma: gamma.map((g) => -a * g) };
      expect((await bnBackward(dOut, larger)).dx).toAgreeWith(map(dx, (d) => -a * d));
      // γ = 0 lets nothing through to x; γ itself still learns.
      const closed = { ...cache, gamma: gamma.map(() => 0) };
      expect(await bnBackward(dOut, closed)).toAgreeWith({ dx: map(dx, () => 0), dgamma });
    },
  );
});

check("bias-in-front", async ({ random }) => {
  for (const { input, expected } of golden<LinearThenNorm, { Y: Mat; dW: Mat }>(
    batchnorm,
    "linear_then_bn",
  )) {
    const { eps } = input;
    const [samples, units] = [shuffle(random, input.X.length), shuffle(random, input.b.length)];
    // Every input in another unit and with another sign, and the weights the other way: Y stays.
    const [unit, signs] = [zoom(random, inputsOf(input.W)), flip(random, inputsOf(input.W))];
    const X = samples.rows(signs.cols(unit.cols(input.X)));
    const W = units.rows(signs.cols(unit.back.cols(input.W)));
    const [b, gamma, beta] = [input.b, input.gamma, input.beta].map(units.list) as [Vec, Vec, Vec];
    const state = { runningMean: b.map(() => 0), runningVar: b.map(() => 1) };
    const forward = (bias: Vec) =>
      bnForwardTrain(linear(X, W, bias), gamma, beta, state, { eps, momentum: 0.1 });
    const { out, cache } = await forward(b);
    const Y = samples.rows(units.cols(expected.Y));
    expect(out).toAgreeWith(Y);
    // The mean takes every bias away again: it changes nothing, so it gets no gradient.
    expect((await forward(b.map((v, i) => 3 * v - i))).out).toAgreeWith(Y);
    const { dx } = await bnBackward(samples.rows(units.cols(input.gradOut)), cache);
    const dW = units.rows(signs.cols(unit.cols(expected.dW)));
    expect(matmul(transpose(dx), X)).toAgreeWith(dW);
    for (const slope of columnMeans(dx)) expect(slope).toBeWithin(-1e-9, 1e-9);
  }
});

// ---- for use

check("fold-values", async ({ random }) => {
  const learnt = { runningMean: [2], runningVar: [3] };
  expect(await foldBatchNorm([[2, -1]], [1], [3], [1], learnt, 1)).toEqual({
    W: [[3, -1.5]],
    b: [-0.5],
  });
  await property([whole(1, 5), whole(1, 5)], async (units, inputs) => {
    // γ = σ and β = the mean undo the normalisation: the layer stays as it is.
    const W = normalMatrix(random, units, inputs);
    const [b, s] = [normals(random, units), randomState(random, units)];
    const sigma = s.runningVar.map((v) => Math.sqrt(v + 0.25));
    expect(await foldBatchNorm(W, b, sigma, s.runningMean, s, 0.25)).toAgreeWith({ W, b });
  });
});

check("fold-equals-eval", async ({ random }) => {
  await property([whole(1, 4), whole(1, 4), whole(1, 4)], async (batch, inputs, units) => {
    const x = normalMatrix(random, batch, inputs);
    const [W, b] = [normalMatrix(random, units, inputs), normals(random, units)];
    const [gamma, beta] = [normals(random, units), normals(random, units)];
    const s = randomState(random, units);
    const apart = await bnForwardEval(linear(x, W, b), gamma, beta, s, OPTIONS);
    const folded = await foldBatchNorm(W, b, gamma, beta, s, OPTIONS.eps);
    expect(linear(x, folded.W, folded.b)).toAgreeWith(apart);
    // Two works that answer 0 agree as well.
    expect(Math.max(...apart.flat().map(Math.abs))).toBeWithin(1e-9, 1e9);
  });
});

check("inputs-unchanged", async ({ random }) => {
  const x = spreadMatrix(random, 4, 3);
  const [gamma, beta] = [signed(random, 3), normals(random, 3)];
  const state = randomState(random, 3);
  const { mean, varBiased } = await purity(() => batchStats(x));
  const next = await purity(() => updateRunning(state, mean, varBiased, 4, 0.1));
  const trained = await purity(() => bnForwardTrain(x, gamma, beta, state, OPTIONS));
  // Unchanged and useless is not enough.
  expect(columnMeans(trained.out)).toAgreeWith(beta);
  expect(trained.state).toAgreeWith(next);
  const { dbeta } = await purity(() => bnBackward(x, trained.cache));
  expect(dbeta).toAgreeWith(mean.map((m) => 4 * m));
  // Evaluation looks at the running statistics and leaves them alone.
  await purity(() => bnForwardEval(x, gamma, beta, state, OPTIONS));
  await purity(() =>
    foldBatchNorm(
      x,
      normals(random, 4),
      normals(random, 4),
      normals(random, 4),
      randomState(random, 4),
      1e-5,
    ),
  );
});

// ---- deep networks

check("sigmoid-net-learns", async ({ figure }) => {
  // Eight sigmoid layers on two rings. Measured: 0.693 without and 0.047 with normalisation.
  const { settings, samples, seed } = deepNet("sigmoid", 8, 6, [2, 4]);
  const training = { lr: 1, clip: null, weightDecay: 0, steps: 30 };
  const engine = (batchNorm: boolean) =>
    lossesOf(trainedNetwork(createRandom(seed), { ...settings, batchNorm }, samples, training));
  const losses = await learn(freshNet(settings, seed), samples, SIGMOID, training);
  // The same network with the engine's own normalisation, and without any.
  const law = engine(true);
  figure({ x: "step", y: "loss", work: losses, law });
  expect(losses.at(-1)).toBeWithin(0, 0.2);
  expect(losses).toAgreeWith(law, { rel: 1e-6 });
  expect(engine(false).at(-1)).toBeWithin(0.65, 0.75);
});

check("relu-net-in-use", async ({ figure }) => {
  // Six ReLU layers at a learning rate of 3. Measured: 0.693 without and 0.001 with normalisation.
  const { settings, samples, seed } = deepNet("relu", 6, 8, [1, 10]);
  const training = { lr: 3, clip: null, weightDecay: 0, steps: 25 };
  const engine = (batchNorm: boolean) =>
    lossesOf(trainedNetwork(createRandom(seed), { ...settings, batchNorm }, samples, training));
  const net = freshNet(settings, seed);
  const losses = await learn(net, samples, RELU, training);
  figure({ x: "step", y: "loss", work: losses, law: engine(true) });
  expect(losses.at(-1)).toBeWithin(0, 0.05);
  expect(engine(false).at(-1)).toBeWithin(0.65, 0.75);
  // In use it is evaluated, and it can do without its normalisation.
  const logits = await evaluated(net, samples.inputs, RELU);
  const right = samples.labels.filter((label, i) => classOf(logits[i]) === label);
  expect(right.length / samples.labels.length).toBeWithin(0.95, 1);
  const { layers, top } = net;
  let signal = samples.inputs;
  for (const { W, b, gamma, beta, state } of layers) {
    const folded = await foldBatchNorm(W, b, gamma, beta, state, OPTIONS.eps);
    signal = map(linear(signal, folded.W, folded.b), RELU.value);
  }
  expect(linear(signal, top.W, top.b)).toAgreeWith(logits, { rel: 1e-6 });
});

check("normalised-relu-explodes", async ({ random, figure }) => {
  // Plain ReLU layers with normalisation: the gradient's variance grows by π/(π − 1) ≈ 1.47 per
  // layer. 32 wide, 48 samples, from end to end: measured 1.43 ± 0.035 over 400 draws, so the bounds
  // are 6 standard deviations away.
  const [depth, width, batch] = [20, 32, 48];
  const state = { runningMean: Array(width).fill(0), runningVar: Array(width).fill(1) };
  const { runningMean: zeros, runningVar: ones } = state;
  const passed: { W: Mat; out: Mat; cache: Cache }[] = [];
  let signal = normalMatrix(random, batch, width);
  for (let l = 0; l < depth; l++) {
    const W = normalMatrix(random, width, width, 1 / Math.sqrt(width));
    const z = linear(signal, W, zeros);
    const { out, cache } = await bnForwardTrain(z, ones, zeros, state, OPTIONS);
    passed.push({ W, out, cache });
    signal = map(out, RELU.value);
  }
  let upstream = normalMatrix(random, batch, width);
  const norms: Vec = [];
  for (const { W, out, cache } of passed.reverse()) {
    const dOut = zip(upstream, out, (d, y) => d * RELU.slope(y));
    const { dx } = await bnBackward(dOut, cache);
    norms.unshift(Math.hypot(...dx.flat()));
    upstream = matmul(dx, W);
  }
  const last = norms.at(-1) as number;
  const law = norms.map((_, l) => last * (Math.PI / (Math.PI - 1)) ** ((depth - 1 - l) / 2));
  figure({ x: "layer", y: "‖dZ‖", work: norms, law });
  expect(((norms[0] as number) / last) ** (2 / (depth - 1))).toBeWithin(1.2, 1.65);
});

// ---- recorded steps

interface Recorded {
  gamma: Vec;
  beta: Vec;
  eps: number;
  /** null: the plain average of all batches, which is a weight of 1/k for batch k. */
  momentum: number | null;
  runningMean0: Vec;
  runningVar0: Vec;
}
interface StepAnswers {
  y: Mat;
  batchMean: Vec;
  batchVarBiased: Vec;
  dx: Mat;
  dgamma?: Vec;
  dbeta?: Vec;
  runningMean: Vec;
  runningVar: Vec;
}
interface Steps {
  trainSteps?: { input: { x: Mat; gradOut: Mat }; expected: StepAnswers }[];
  evalStep: { input: { x: Mat }; expected: { y: Mat; runningMean: Vec; runningVar: Vec } };
}

/**
 * Every training step with what it began with and what it left behind, as nobody has seen it: samples and
 * features in another order, features in another unit, from another origin and with other signs, and
 * each with another γ and β.
 */
function trainSteps(random: Random) {
  return golden<Recorded, Steps>(batchnorm, "").flatMap(({ input, expected }) => {
    if (!expected.trainSteps) return [];
    const { momentum, runningMean0, runningVar0 } = input;
    const moved = movedFeatures(random, input);
    let before = moved.state({ runningMean: runningMean0, runningVar: runningVar0 });
    return expected.trainSteps.map((step, k) => {
      const { x, gradOut } = step.input;
      const { y, dx, dgamma, dbeta, batchMean, batchVarBiased } = step.expected;
      const after = moved.state(step.expected);
      const { rows } = shuffle(random, x.length);
      const all = {
        first: k === 0,
        opt: { eps: moved.eps, momentum: momentum ?? 1 / (k + 1) },
        x: rows(moved.x(x)),
        dOut: rows(moved.features.cols(gradOut)),
        expected: {
          y: rows(moved.y(y)),
          batchMean: moved.mean(batchMean),
          batchVarBiased: moved.variance(batchVarBiased),
          dx: rows(moved.dx(dx)),
          // Without γ and β there is nothing recorded for them.
          ...(dgamma && dbeta
            ? { dgamma: moved.dgamma(dgamma), dbeta: moved.features.list(dbeta) }
            : {}),
        },
        gamma: moved.gamma,
        beta: moved.beta,
        before,
        after,
      };
      before = after;
      return all;
    });
  });
}

function evalSteps(random: Random) {
  return golden<Recorded, Steps>(batchnorm, "").flatMap(({ input, expected }) => {
    if (!expected.trainSteps) return [];
    const { x } = expected.evalStep.input;
    const { y } = expected.evalStep.expected;
    const { eps, gamma, beta, ...moved } = movedFeatures(random, input);
    const { rows } = shuffle(random, x.length);
    const opt = { eps, momentum: input.momentum ?? 1 };
    const state = moved.state(expected.evalStep.expected);
    return [{ x: rows(moved.x(x)), y: rows(moved.y(y)), state, gamma, beta, opt }];
  });
}

/** What becomes of every datum that has the features as an axis. */
function movedFeatures(random: Random, { gamma, beta, eps }: Recorded) {
  const size = gamma.length;
  const [features, signs, stretch] = [shuffle, flip, zoom].map((move) => move(random, size)) as [
    Move,
    Move,
    Move,
  ];
  // All features are measured in one unit: eps is too.
  const unit = powerOfTwo(random);
  const origin = shift(random, size);
  const mean = (v: Vec) => features.list(origin.list(signs.list(v.map((entry) => unit * entry))));
  const variance = (v: Vec) => features.list(v.map((entry) => unit * unit * entry));
  return {
    features,
    eps: unit * unit * eps,
    gamma: features.list(stretch.list(signs.list(gamma))),
    beta: features.list(stretch.list(beta)),
    mean,
    variance,
    state: ({ runningMean, runningVar }: State): State => ({
      runningMean: mean(runningMean),
      runningVar: variance(runningVar),
    }),
    x: (x: Mat) => x.map(mean),
    y: (y: Mat) => features.cols(stretch.cols(y)),
    dx: (dx: Mat) => features.cols(stretch.cols(signs.cols(map(dx, (slope) => slope / unit)))),
    dgamma: (dgamma: Vec) => features.list(signs.list(dgamma)),
  };
}

/** The cache of a recorded step, out of what is recorded: x̂ = (y − β)/γ. */
function recordedCache({
  gamma,
  beta,
  opt,
  expected,
}: ReturnType<typeof trainSteps>[number]): Cache {
  return {
    xhat: map(expected.y, (y, _, j) => (y - (beta[j] as number)) / (gamma[j] as number)),
    invStd: expected.batchVarBiased.map((v) => (v + opt.eps) ** -0.5),
    gamma,
  };
}

interface LinearThenNorm {
  X: Mat;
  W: Mat;
  b: Vec;
  gamma: Vec;
  beta: Vec;
  eps: number;
  gradOut: Mat;
}

// ---- inputs

/** Columns of clearly different numbers, so that no variance is small by chance: 0 … n−1, ±0.3. */
function spreadMatrix(random: Random, batch: number, features: number): Mat {
  const ranks = Array.from({ length: batch }, (_, rank) => rank);
  const columns = Array.from({ length: features }, () =>
    permuted(random, ranks).map((rank) => rank + random.uniform(-0.3, 0.3)),
  );
  return transpose(columns);
}

const normals = (random: Random, size: number) => normalMatrix(random, 1, size)[0] as Vec;
const positives = (random: Random, size: number) =>
  Array.from({ length: size }, () => random.uniform(0.3, 3));
/** Of both signs, and none near 0. */
const signed = (random: Random, size: number) =>
  positives(random, size).map((v, i) => (i % 2 === 0 ? -v : v));
const randomState = (random: Random, features: number): State => ({
  runningMean: normals(random, features),
  runningVar: positives(random, features),
});

const inputsOf = (W: Mat): number => (W[0] as Vec).length;
const rows = (m: Mat, which: Vec): Mat => which.map((row) => m[row] as Vec);
const column = (m: Mat, j: number): Mat => m.map((row) => [row[j] as number]);
const columnMeans = (m: Mat): Vec =>
  transpose(m).map((v) => v.reduce((total, entry) => total + entry, 0) / v.length);
/** Half the mean squared difference of two entries, over all pairs. */
const columnVariances = (m: Mat): Vec =>
  transpose(m).map((v) => {
    const squares = v.flatMap((one) => v.map((other) => (one - other) ** 2));
    return squares.reduce((total, square) => total + square, 0) / (2 * squares.length);
  });
const linear = (X: Mat, W: Mat, b: Vec): Mat =>
  map(matmul(X, transpose(W)), (z, _, unit) => z + (b[unit] as number));

// ---- networks: normalised hidden layers of one width, and two logits on top

interface Activation {
  value(z: number): number;
  slope(z: number): number;
}
const logistic = (z: number) => 1 / (1 + Math.exp(-z));
const SIGMOID: Activation = { value: logistic, slope: (z) => logistic(z) * logistic(-z) };
const RELU: Activation = { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) };

interface NormalisedLayer extends PlainLayer {
  gamma: Vec;
  beta: Vec;
  state: State;
}
interface Net {
  layers: NormalisedLayer[];
  top: PlainLayer;
}
interface Samples {
  inputs: Mat;
  labels: number[];
}

/** Settings, samples and seed of one network. Both draws are fixed, so that what was measured stays. */
function deepNet(
  act: "sigmoid" | "relu",
  depth: number,
  width: number,
  [samplesFrom, seed]: [number, number],
) {
  const settings: NetworkSettings = {
    widths: [2, ...Array<number>(depth - 1).fill(width), 2],
    act,
    init: act === "relu" ? "he-normal" : "xavier-normal",
    bias: 0,
    batchNorm: true,
  };
  return { settings, samples: ringSamples(createRandom(samplesFrom), 24), seed };
}

const lossesOf = ({ log }: { log: { loss: number }[] }): Vec => log.map(({ loss }) => loss);

/** The weights that `trainedNetwork` begins with for this seed, and fresh normalisation. */
function freshNet(settings: NetworkSettings, seed: number): Net {
  const all = freshLayers(createRandom(seed), settings);
  const layers = all.slice(0, -1).map(({ W, b }) => ({
    W,
    b,
    gamma: b.map(() => 1),
    beta: b.map(() => 0),
    state: { runningMean: b.map(() => 0), runningVar: b.map(() => 1) },
  }));
  return { layers, top: all.at(-1) as PlainLayer };
}

/** Gradient descent on the mean cross-entropy of all samples. @returns the loss before every step */
async function learn(
  net: Net,
  { inputs, labels }: Samples,
  act: Activation,
  { lr, steps }: TrainingSettings,
): Promise<Vec> {
  const descend = (w: number, g: number) => w - lr * g;
  const moved = (v: Vec, g: Vec) => zip([v], [g], descend)[0] as Vec;
  const losses: Vec = [];
  for (let step = 0; step < steps; step++) {
    const tape: { layer: NormalisedLayer; input: Mat; out: Mat; cache: Cache }[] = [];
    let signal = inputs;
    for (const layer of net.layers) {
      const { W, b, gamma, beta, state } = layer;
      const passed = await bnForwardTrain(linear(signal, W, b), gamma, beta, state, OPTIONS);
      layer.state = passed.state;
      tape.push({ layer, input: signal, out: passed.out, cache: passed.cache });
      signal = map(passed.out, act.value);
    }
    const { W, b } = net.top;
    const margins = linear(signal, W, b).map(([z0, z1]) => (z1 as number) - (z0 as number));
    losses.push(crossEntropy(margins, labels));
    // And back: the bias in front of a normalisation gets no gradient and stays what it is.
    const slopes = margins.map((m, i) => (logistic(m) - (labels[i] as number)) / labels.length);
    const dTop = slopes.map((slope) => [-slope, slope]);
    let upstream = matmul(dTop, W);
    net.top = {
      W: zip(W, matmul(transpose(dTop), signal), descend),
      b: moved(b, columnSums(dTop)),
    };
    for (const { layer, input, out, cache } of tape.reverse()) {
      const dOut = zip(upstream, out, (d, y) => d * act.slope(y));
      const { dx, dgamma, dbeta } = await bnBackward(dOut, cache);
      upstream = matmul(dx, layer.W);
      layer.W = zip(layer.W, matmul(transpose(dx), input), descend);
      layer.gamma = moved(layer.gamma, dgamma);
      layer.beta = moved(layer.beta, dbeta);
    }
  }
  return losses;
}

/** Of two classes, from the second logit minus the first. */
function crossEntropy(margins: Vec, labels: number[]): number {
  const losses = margins.map((m, i) => [Math.log1p(Math.exp(labels[i] === 1 ? -m : m))]);
  return columnMeans(losses)[0] as number;
}

/** Logits of the trained network, with the running statistics. */
async function evaluated({ layers, top }: Net, inputs: Mat, act: Activation): Promise<Mat> {
  let signal = inputs;
  for (const { W, b, gamma, beta, state } of layers) {
    const z = linear(signal, W, b);
    signal = map(await bnForwardEval(z, gamma, beta, state, OPTIONS), act.value);
  }
  return linear(signal, top.W, top.b);
}

const columnSums = (m: Mat): Vec => columnMeans(m).map((mean) => mean * m.length);
const classOf = (logits: Vec | undefined) =>
  Number((logits?.[1] as number) > (logits?.[0] as number));
