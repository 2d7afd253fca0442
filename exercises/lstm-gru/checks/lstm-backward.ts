// Back through one step of an LSTM.

import {
  check,
  expect,
  gradcheck,
  largest,
  type Mat,
  map,
  normalMatrix,
  ones,
  property,
  recordedGradients,
  rows,
  sumOfRnnParams,
  type Vec,
  whole,
  zeros,
  zip,
} from "@pravah/checks";
import { lstmStepBackward, lstmStepForward } from "../work.ts";
import { gated, randomParams, randomStep, timesMatrix, zeroParams } from "./random-cells.ts";
import { lstmCases } from "./recorded.ts";
import { LSTM, rolledBack, unrolled } from "./unrolled.ts";

check("lstm-backward-values", async ({ random }) => {
  const { cache } = await lstmStepForward([[1]], [[0.3]], [[2]], zeroParams(4, 1, 1));
  expect(await lstmStepBackward([[0]], [[1]], cache)).toEqual({
    dx: [[0]],
    dhPrev: [[0]],
    dcPrev: [[0.5]],
    grads: {
      W_ih: [[0], [0.5], [0.5], [0]],
      W_hh: [[0], [0.15], [0.15], [0]],
      b_ih: [0, 0.5, 0.5, 0],
      b_hh: [0, 0.5, 0.5, 0],
    },
  });
  for (const { input, expected } of lstmCases(random, "seq", "saturated", "cell_T1")) {
    const { caches } = await unrolled(LSTM, input.x, [input.h0, input.c0], input);
    const { dxs, dStates, grads } = await rolledBack(LSTM, input.gradH, caches);
    expect(dxs).toAgreeWith(expected.dx);
    expect(dStates[0]).toAgreeWith([expected.dh0, expected.dc0]);
    expect(grads).toAgreeWith(recordedGradients(expected));
  }
});

check("lstm-backward-gradient", async ({ random }) => {
  for (const [N, D, H] of [
    [2, 2, 1],
    [3, 1, 2],
  ] as const) {
    await gradcheck({
      inputs: { ...randomParams(random, 4, D, H), ...randomStep(random, N, D, H), c: ones(N, H) },
      // Both results beside each other: the loss then reaches the cell by both of its ways.
      forward: async ({ x, h, c, ...p }) => {
        const step = await lstmStepForward(x, h, c, p);
        return step.h.map((row, n) => [...row, ...(step.c[n] as Vec)]);
      },
      backward: async ({ x, h, c, ...p }, dOut) => {
        const { cache } = await lstmStepForward(x, h, c, p);
        const [dh, dc] = [dOut.map((row) => row.slice(0, H)), dOut.map((row) => row.slice(H))];
        const { dx, dhPrev, dcPrev, grads } = await lstmStepBackward(dh, dc, cache);
        return { ...grads, x: dx, h: dhPrev, c: dcPrev };
      },
    });
  }
});

check("lstm-cell-paths", async ({ random }) => {
  await property([whole(60, 900), whole(1, 3), whole(1, 3), whole(1, 4)], async (far, N, D, H) => {
    const { x, h } = randomStep(random, N, D, H);
    const c = normalMatrix(random, N, H);
    const p = randomParams(random, 4, D, H);
    const [dh, dc] = [normalMatrix(random, N, H), normalMatrix(random, N, H)];
    const none = zeros(N, H);
    const { c: next, cache } = await lstmStepForward(x, h, c, p);
    // From the later steps alone, the cell passes on what the forget gate lets through.
    const later = await lstmStepBackward(none, dc, cache);
    expect(later.dcPrev).toAgreeWith(zip(dc, cache.f, (d, f) => d * f));
    // From its own h′ alone, what comes through o and the slope of tanh, and then through f.
    const own = await lstmStepBackward(dh, none, cache);
    const slopes = zip(cache.o, next, (o, v) => o * (1 - Math.tanh(v) ** 2));
    const through = zip(slopes, cache.f, (slope, f) => slope * f);
    expect(own.dcPrev).toAgreeWith(zip(dh, through, (d, left) => d * left));
    // Both ways at once are the sum of each, and twice the gradient is twice the gradient.
    const twice = (d: number) => -2 * d;
    const both = await lstmStepBackward(map(dh, twice), map(dc, twice), cache);
    expect(both).toAgreeWith({
      dx: zip(later.dx, own.dx, (a, b) => twice(a + b)),
      dhPrev: zip(later.dhPrev, own.dhPrev, (a, b) => twice(a + b)),
      dcPrev: zip(later.dcPrev, own.dcPrev, (a, b) => twice(a + b)),
      grads: sumOfRnnParams(later.grads, own.grads, -2, -2),
    });
    // A cell that is full to the brim feels nothing of what it shows, and is no NaN.
    const full = map(c, (v) => Math.sign(v) * random.uniform(720, 990));
    const brimming = await lstmStepForward(x, h, full, gated(p, H, { 0: -far, 1: far }));
    const shown = await lstmStepBackward(dh, none, brimming.cache);
    expect(largest(shown.dcPrev, shown.grads.W_ih.slice(0, 3 * H))).toBeWithin(0, 1e-12);
    expect(largest(shown.dx)).toBeWithin(1e-300, 1e300);
    // f = 1, i = 0: the constant error carousel. dc goes through unchanged, and nowhere else.
    const open = await lstmStepForward(x, h, c, gated(p, H, { 0: -far, 1: far }));
    const carried = await lstmStepBackward(none, dc, open.cache);
    expect(carried.dcPrev).toAgreeWith(dc);
    expect(largest(carried.dx, carried.dhPrev, carried.grads.W_hh)).toBeWithin(0, 1e-12);
  });
});

check("lstm-batch-gradients", async ({ random }) => {
  await property([whole(2, 4), whole(1, 3), whole(1, 3)], async (N, D, H) => {
    const { x, h } = randomStep(random, N, D, H);
    const [c, dh, dc] = [1, 2, 3].map(() => normalMatrix(random, N, H)) as [Mat, Mat, Mat];
    const p = randomParams(random, 4, D, H);
    const gradients = async (n: number[]) => {
      const { cache } = await lstmStepForward(rows(x, n), rows(h, n), rows(c, n), p);
      return lstmStepBackward(rows(dh, n), rows(dc, n), cache);
    };
    const samples = [...dh.keys()];
    const { dx, dhPrev, dcPrev, grads } = await gradients(samples);
    const first = await gradients([0]);
    const others = await gradients(samples.slice(1));
    expect([dx, dhPrev, dcPrev]).toAgreeWith([
      [...first.dx, ...others.dx],
      [...first.dhPrev, ...others.dhPrev],
      [...first.dcPrev, ...others.dcPrev],
    ]);
    expect(grads).toAgreeWith(sumOfRnnParams(first.grads, others.grads));
    // The two biases are added, so they feel the same; and they feel what their products feel.
    expect(grads.b_hh).toAgreeWith(grads.b_ih);
    expect(first.dx).toAgreeWith([timesMatrix(first.grads.b_ih, p.W_ih)]);
    expect(first.dhPrev).toAgreeWith([timesMatrix(first.grads.b_ih, p.W_hh)]);
    // Gradients of nothing but zeros would fit together as well.
    expect(largest([first.grads.b_ih])).toBeWithin(1e-9, Number.MAX_VALUE);
  });
});
