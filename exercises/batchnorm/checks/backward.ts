// Back through the normalisation, and through a layer in front of it.

import {
  check,
  expect,
  flip,
  golden,
  gradcheck,
  type Mat,
  map,
  matmul,
  normalMatrix,
  normalVector,
  property,
  scalar,
  shuffle,
  transpose,
  type Vec,
  whole,
  zip,
  zoom,
} from "@pravah/checks";
import { batchnorm } from "@pravah/checks/golden/batchnorm";
import { bnBackward, bnForwardTrain } from "../work.ts";
import { columnMeans, inputsOf, linear, randomState, signed, spreadMatrix } from "./inputs.ts";
import { HAND_CACHE, OPTIONS } from "./layer.ts";
import { recordedCache, trainSteps } from "./recorded.ts";

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
        gamma: normalVector(random, features),
        beta: normalVector(random, features),
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
      const { cache } = await bnForwardTrain(
        x,
        gamma,
        normalVector(random, features),
        state,
        exact,
      );
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

interface LinearThenNorm {
  X: Mat;
  W: Mat;
  b: Vec;
  gamma: Vec;
  beta: Vec;
  eps: number;
  gradOut: Mat;
}
