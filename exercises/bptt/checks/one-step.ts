// One step, forwards and back.

import {
  check,
  expect,
  gradcheck,
  largest,
  type Mat,
  map,
  normalMatrix,
  property,
  recordedGradients,
  rnnParamsOf,
  scalar,
  sumOfRnnParams,
  type Vec,
  whole,
  zerosLike,
} from "@pravah/checks";
import { rnnForward, rnnStepBackward, rnnStepForward } from "../work.ts";
import { randomParams } from "./networks.ts";
import { recorded } from "./recorded.ts";

check("step-forward-values", async ({ random }) => {
  const p = { W_ih: [[1, -1]], W_hh: [[2]], b_ih: [0.5], b_hh: [-0.5] };
  const { h } = await rnnStepForward(
    [
      [1, 1],
      [3, 1],
    ],
    [[0], [0.5]],
    p,
  );
  expect(h).toEqual([[0], [0.9950547536867305]]);
  for (const { input, expected } of recorded(random)) {
    for (const [t, x] of input.x.entries()) {
      const before = t === 0 ? input.h0 : (expected.h[t - 1] as Mat);
      expect((await rnnStepForward(x, before, rnnParamsOf(input))).h).toAgreeWith(expected.h[t]);
    }
  }
  await property([whole(1, 4), whole(1, 4), whole(2, 4)], async (batch, inputs, hidden) => {
    const q = randomParams(random, inputs, hidden);
    const x = normalMatrix(random, batch, inputs);
    const state = normalMatrix(random, batch, hidden, 0.5);
    // The state is an input like any other, and the two biases are one.
    const joined = await rnnStepForward(
      x.map((row, n) => [...row, ...(state[n] as Vec)]),
      zerosLike(state),
      {
        W_ih: q.W_ih.map((row, i) => [...row, ...(q.W_hh[i] as Vec)]),
        W_hh: zerosLike(q.W_hh),
        b_ih: q.b_ih.map(() => 0),
        b_hh: q.b_ih.map((b, i) => b + (q.b_hh[i] as number)),
      },
    );
    expect((await rnnStepForward(x, state, q)).h).toAgreeWith(joined.h);
  });
});

check("step-forward-range", async ({ random }) => {
  await property([scalar({ min: 20, max: 1000 }), scalar({ min: -1, max: 1 })], async (some, h) => {
    // 1000 itself every second time: e⁷¹⁰ is no number any more, but most of what is drawn is below.
    const far = random.int(2) === 0 ? 1000 : some;
    const p = {
      W_ih: [[far], [-far], [0]],
      W_hh: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
      b_ih: [0, 0, 0],
      b_hh: [0, 0, 0],
    };
    // Two saturated units must not disturb the third.
    const { h: next } = await rnnStepForward([[1]], [[0, 0, h]], p);
    expect(next).toAgreeWith([[1, -1, Math.tanh(h)]]);
    const { hs } = await rnnForward([[[1]], [[-1]]], [[0, 0, h]], p);
    expect(hs).toAgreeWith([next, [[-1, 1, Math.tanh(Math.tanh(h))]]]);
  });
});

check("step-backward-values", async ({ random }) => {
  // Both slopes are easy: tanh(0) is 0 and tanh(ln 2) is 0.6, so they are 1 and 1 − 0.6² = 0.64.
  const { cache } = await rnnStepForward([[0.5]], [[1, -1]], {
    W_ih: [[2], [1]],
    W_hh: [
      [1, 2],
      [3, 4],
    ],
    b_ih: [0, Math.LN2],
    b_hh: [0, 0.5],
  });
  expect(await rnnStepBackward([[1, 1]], cache)).toEqual({
    dx: [[2.64]],
    dhPrev: [[2.92, 4.56]],
    grads: {
      W_ih: [[0.5], [0.32]],
      W_hh: [
        [1, -1],
        [0.64, -0.64],
      ],
      b_ih: [1, 0.64],
      b_hh: [1, 0.64],
    },
  });
  for (const { input, expected } of recorded(random, "cell_T1")) {
    const step = await rnnStepForward(input.x[0] as Mat, input.h0, rnnParamsOf(input));
    expect(await rnnStepBackward(input.gradH[0] as Mat, step.cache)).toAgreeWith({
      dx: expected.dx[0],
      dhPrev: expected.dh0,
      grads: recordedGradients(expected),
    });
  }
});

check("step-backward-gradient", async ({ random }) => {
  for (const [batch, inputs, hidden] of [
    [3, 2, 3],
    [2, 3, 2],
  ] as const) {
    await gradcheck({
      inputs: {
        x: normalMatrix(random, batch, inputs),
        h: normalMatrix(random, batch, hidden, 0.5),
        ...randomParams(random, inputs, hidden),
      },
      forward: async ({ x, h, ...p }) => (await rnnStepForward(x, h, p)).h,
      backward: async ({ x, h, ...p }, dOut) => {
        const { cache } = await rnnStepForward(x, h, p);
        const { dx, dhPrev, grads } = await rnnStepBackward(dOut, cache);
        return { x: dx, h: dhPrev, ...grads };
      },
    });
  }
});

check("step-backward-batch", async ({ random }) => {
  await property(
    [whole(1, 3), whole(1, 3), whole(1, 4), whole(2, 4)],
    async (first, second, inputs, hidden) => {
      const p = randomParams(random, inputs, hidden);
      const x = normalMatrix(random, first + second, inputs);
      const h = normalMatrix(random, first + second, hidden, 0.5);
      const dh = normalMatrix(random, first + second, hidden);
      const part = async (from: number, to?: number) => {
        const { cache } = await rnnStepForward(x.slice(from, to), h.slice(from, to), p);
        return rnnStepBackward(dh.slice(from, to), cache);
      };
      const [head, tail] = [await part(0, first), await part(first)];
      expect(await part(0)).toAgreeWith({
        dx: [...head.dx, ...tail.dx],
        dhPrev: [...head.dhPrev, ...tail.dhPrev],
        grads: sumOfRnnParams(head.grads, tail.grads),
      });
      // Zeros would add up too. And where x is 1, W_ih gets what the biases get.
      const { cache } = await rnnStepForward(
        map(x, () => 1),
        h,
        p,
      );
      const { grads } = await rnnStepBackward(dh, cache);
      expect(largest(grads.b_ih)).toBeWithin(1e-9, 1e9);
      expect(grads).toAgreeWith({
        W_ih: grads.b_ih.map((d) => new Array(inputs).fill(d)),
        b_hh: grads.b_ih,
      });
    },
  );
});
