// Back through one step of a GRU.

import {
  check,
  expect,
  gradcheck,
  largest,
  type Mat,
  normalMatrix,
  property,
  type RnnParams,
  recordedGradients,
  sumOfRnnParams,
  type Vec,
  whole,
  zip,
} from "@pravah/checks";
import { gruStepBackward, gruStepForward } from "../work.ts";
import {
  gated,
  plusVec,
  randomParams,
  randomStep,
  timesMatrix,
  zeroParams,
} from "./random-cells.ts";
import { gruCases } from "./recorded.ts";
import { GRU, rolledBack, unrolled } from "./unrolled.ts";

check("gru-backward-values", async ({ random }) => {
  const { cache } = await gruStepForward([[1]], [[0.8]], zeroParams(3, 1, 1));
  expect(await gruStepBackward([[1]], cache)).toEqual({
    dx: [[0]],
    dhPrev: [[0.5]],
    grads: {
      W_ih: [[0], [0.2], [0.5]],
      W_hh: [[0], [0.16], [0.2]],
      b_ih: [0, 0.2, 0.5],
      b_hh: [0, 0.2, 0.25],
    },
  });
  for (const { input, expected } of gruCases(random, "seq", "cell_T1")) {
    const { caches } = await unrolled(GRU, input.x, [input.h0], input);
    const { dxs, dStates, grads } = await rolledBack(GRU, input.gradH, caches);
    expect(dxs).toAgreeWith(expected.dx);
    expect(dStates[0]).toAgreeWith([expected.dh0]);
    expect(grads).toAgreeWith(recordedGradients(expected));
  }
});

check("gru-backward-gradient", async ({ random }) => {
  for (const [N, D, H] of [
    [2, 2, 1],
    [3, 1, 2],
  ] as const) {
    await gradcheck({
      inputs: { ...randomParams(random, 3, D, H), ...randomStep(random, N, D, H) },
      forward: async ({ x, h, ...p }) => (await gruStepForward(x, h, p)).h,
      backward: async ({ x, h, ...p }, dOut) => {
        const { cache } = await gruStepForward(x, h, p);
        const { dx, dhPrev, grads } = await gruStepBackward(dOut, cache);
        return { ...grads, x: dx, h: dhPrev };
      },
    });
  }
});

check("gru-state-paths", async ({ random }) => {
  await property([whole(60, 900), whole(1, 3), whole(1, 3), whole(1, 4)], async (far, N, D, H) => {
    const { x, h } = randomStep(random, N, D, H);
    const p = randomParams(random, 3, D, H);
    const [dh, other] = [normalMatrix(random, N, H), normalMatrix(random, N, H)];
    const back = async (params: RnnParams, d: Mat) =>
      gruStepBackward(d, (await gruStepForward(x, h, params)).cache);
    // z = 1: the gradient goes straight to the old state, and nowhere else.
    const kept = await back(gated(p, H, { 1: far }), dh);
    expect(kept.dhPrev).toAgreeWith(dh);
    expect(largest(kept.dx, kept.grads.W_ih, kept.grads.W_hh)).toBeWithin(0, 1e-12);
    // z = 0 and r = 0: nothing of it arrives there, and all of it at n.
    const shut = await back(gated(p, H, { 0: -far, 1: -far }), dh);
    expect(largest(shut.dhPrev, shut.grads.W_hh)).toBeWithin(0, 1e-12);
    // Linear in dh.
    const [one, two] = [await back(p, dh), await back(p, other)];
    const mixed = (a: number, b: number) => a - 3 * b;
    expect(await back(p, zip(dh, other, mixed))).toAgreeWith({
      dx: zip(one.dx, two.dx, mixed),
      dhPrev: zip(one.dhPrev, two.dhPrev, mixed),
      grads: sumOfRnnParams(one.grads, two.grads, 1, -3),
    });
  });
});

check("gru-bias-gradients", async ({ random }) => {
  await property([whole(2, 4), whole(1, 3), whole(1, 3)], async (N, D, H) => {
    const { x, h } = randomStep(random, N, D, H);
    const p = randomParams(random, 3, D, H);
    const dh = normalMatrix(random, N, H);
    let total: RnnParams | undefined;
    for (const n of dh.keys()) {
      const { cache } = await gruStepForward([x[n] as Vec], [h[n] as Vec], p);
      const { dx, dhPrev, grads } = await gruStepBackward([dh[n] as Vec], cache);
      // r and z feel both biases alike; in n the reset gate stands before the second one.
      const behind = grads.b_ih.map((d, k) =>
        k < 2 * H ? d : d * (cache.r.flat()[k - 2 * H] ?? 0),
      );
      expect(grads.b_hh).toAgreeWith(behind);
      expect(dx).toAgreeWith([timesMatrix(grads.b_ih, p.W_ih)]);
      expect(grads.W_hh).toAgreeWith(behind.map((d) => (h[n] as Vec).map((v) => d * v)));
      const direct = (dh[n] as Vec).map((d, unit) => d * (cache.z.flat()[unit] as number));
      expect(dhPrev).toAgreeWith([plusVec(timesMatrix(behind, p.W_hh), direct)]);
      total = total ? sumOfRnnParams(total, grads) : grads;
    }
    const { cache } = await gruStepForward(x, h, p);
    const { grads } = await gruStepBackward(dh, cache);
    expect(grads).toAgreeWith(total);
    expect(largest([grads.b_ih])).toBeWithin(1e-9, Number.MAX_VALUE);
  });
});
