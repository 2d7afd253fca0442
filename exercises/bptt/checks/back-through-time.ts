// Back through time, all the way.

import {
  check,
  expect,
  gradcheck,
  largest,
  lengthOf,
  type Mat,
  normalMatrix,
  property,
  recordedGradients,
  rnnParamsOf,
  scalar,
  sumOfRnnParams,
  whole,
  zerosLike,
  zip,
} from "@pravah/checks";
import { rnnBackward, rnnForward, rnnStepBackward } from "../work.ts";
import { type Cache, cutInto, onlyLast, RESTING_UNIT, randomParams, sequence } from "./networks.ts";
import { recorded } from "./recorded.ts";

check("backward-values", async ({ random }) => {
  // One unit at rest, so every slope is 1: 3, then 2 + 2·3, then 1 + 2·8.
  const rest = await rnnForward([[[0]], [[0]], [[0]]], [[0]], RESTING_UNIT);
  expect(await rnnBackward([[[1]], [[2]], [[3]]], rest.cache)).toEqual({
    dxs: [[[17]], [[8]], [[3]]],
    dh0: [[34]],
    grads: { W_ih: [[0]], W_hh: [[0]], b_ih: [28], b_hh: [28] },
    dhNorms: [17, 8, 3],
  });
  for (const { input, expected } of recorded(random)) {
    const { cache } = await rnnForward(input.x, input.h0, rnnParamsOf(input));
    expect(await rnnBackward(input.gradH, cache)).toAgreeWith({
      dxs: expected.dx,
      dh0: expected.dh0,
      grads: recordedGradients(expected),
    });
  }
});

check("backward-gradient", async ({ random }) => {
  for (const [steps, batch, inputs, hidden] of [
    [3, 2, 2, 3],
    [4, 1, 3, 2],
  ] as const) {
    // All inputs below each other, and all states: a gradient is checked matrix by matrix.
    await gradcheck({
      inputs: {
        x: normalMatrix(random, steps * batch, inputs),
        h0: normalMatrix(random, batch, hidden, 0.5),
        ...randomParams(random, inputs, hidden),
      },
      forward: async ({ x, h0, ...p }) => (await rnnForward(cutInto(x, steps), h0, p)).hs.flat(),
      backward: async ({ x, h0, ...p }, dOut) => {
        const { cache } = await rnnForward(cutInto(x, steps), h0, p);
        const { dxs, dh0, grads } = await rnnBackward(cutInto(dOut, steps), cache);
        return { x: dxs.flat(), h0: dh0, ...grads };
      },
    });
  }
});

check("backward-short", async ({ random }) => {
  // Where the sequence is one or two steps long, your own step says what must come out.
  await property([whole(1, 3), whole(1, 3), whole(2, 3)], async (batch, inputs, hidden) => {
    const p = randomParams(random, inputs, hidden);
    const xs = sequence(random, 2, batch, inputs);
    const h0 = normalMatrix(random, batch, hidden, 0.5);
    const dhs = sequence(random, 2, batch, hidden);
    const { cache } = await rnnForward(xs, h0, p);
    const second = await rnnStepBackward(dhs[1] as Mat, cache[1] as Cache);
    const first = await rnnStepBackward(
      zip(dhs[0] as Mat, second.dhPrev, (u, v) => u + v),
      cache[0] as Cache,
    );
    expect(await rnnBackward(dhs, cache)).toAgreeWith({
      dxs: [first.dx, second.dx],
      dh0: first.dhPrev,
      grads: sumOfRnnParams(first.grads, second.grads),
    });
    const one = await rnnStepBackward(dhs[0] as Mat, cache[0] as Cache);
    const single = await rnnForward(xs.slice(0, 1), h0, p);
    const alone = await rnnBackward(dhs.slice(0, 1), single.cache);
    expect(alone).toAgreeWith({ dxs: [one.dx], dh0: one.dhPrev, grads: one.grads });
    expect(largest(one.grads.b_ih)).toBeWithin(1e-9, 1e9);
  });
});

check("backward-laws", async ({ random }) => {
  await property([whole(1, 4), whole(2, 4), scalar()], async (only, batch, c) => {
    const p = randomParams(random, 2, 3);
    const xs = sequence(random, 5, batch, 2);
    const h0 = normalMatrix(random, batch, 3, 0.5);
    const [one, other] = [sequence(random, 5, batch, 3), sequence(random, 5, batch, 3)];
    const { cache } = await rnnForward(xs, h0, p);
    const [a, b] = [await rnnBackward(one, cache), await rnnBackward(other, cache)];
    // Linear in what the loss says.
    const mixed = one.map((dh, t) => zip(dh, other[t] as Mat, (u, v) => u + c * v));
    expect(await rnnBackward(mixed, cache)).toAgreeWith({
      dxs: a.dxs.map((dx, t) => zip(dx, b.dxs[t] as Mat, (u, v) => u + c * v)),
      dh0: zip(a.dh0, b.dh0, (u, v) => u + c * v),
      grads: sumOfRnnParams(a.grads, b.grads, 1, c),
    });
    // A loss at step `only` − 1 reaches no later step, and every earlier one.
    const early = one.map((dh, t) => (t < only ? dh : zerosLike(dh)));
    const { dxs, grads, dhNorms } = await rnnBackward(early, cache);
    const start = await rnnForward(xs.slice(0, only), h0, p);
    const short = await rnnBackward(one.slice(0, only), start.cache);
    const later = xs.slice(only).map(zerosLike);
    expect({ dxs, grads }).toAgreeWith({ dxs: [...short.dxs, ...later], grads: short.grads });
    expect(dhNorms).toAgreeWith([...short.dhNorms, ...later.map(() => 0)]);
    expect(largest(dhNorms.slice(0, only))).toBeWithin(1e-6, 1e6);
    // Samples do not meet; what they say about the weights adds up.
    const sample = (n: number, to?: number) => (m: Mat) => m.slice(n, to);
    const parts = [];
    for (const pick of [sample(0, 1), sample(1)]) {
      const run = await rnnForward(xs.map(pick), pick(h0), p);
      parts.push(await rnnBackward(one.map(pick), run.cache));
    }
    const [head, tail] = parts as [typeof a, typeof a];
    expect(a).toAgreeWith({
      dxs: head.dxs.map((dx, t) => [...dx, ...(tail.dxs[t] as Mat)]),
      dh0: [...head.dh0, ...tail.dh0],
      grads: sumOfRnnParams(head.grads, tail.grads),
      dhNorms: head.dhNorms.map((norm, t) => Math.hypot(norm, tail.dhNorms[t] as number)),
    });
  });
});

check("backward-norms", async ({ figure, random }) => {
  // Relative and one by one: these norms span ten orders of magnitude.
  for (const { id, input, expected } of recorded(random)) {
    const { cache } = await rnnForward(input.x, input.h0, rnnParamsOf(input));
    const { dhNorms } = await rnnBackward(input.gradH, cache);
    const law = expected.gradHNormPerStep;
    figure({ x: "step", y: `‖dL/dh_t‖, ${id}`, work: dhNorms, law });
    expect(dhNorms).toAgreeWith(law, { rel: 1e-8, entrywise: true });
  }
  // Units at rest, and a W_hh that turns and stretches by c: the norm is c^(T−1−t) times that of the last
  // gradient, exactly, be that quiet or loud.
  await property([scalar({ min: 0.2, max: 2 }), scalar(), whole(1, 3)], async (c, angle, batch) => {
    const [cos, sin] = [c * Math.cos(angle), c * Math.sin(angle)];
    const W_hh = [
      [cos, -sin],
      [sin, cos],
    ];
    const p = { W_ih: [[1], [1]], W_hh, b_ih: [0, 0], b_hh: [0, 0] };
    const still = normalMatrix(random, batch, 2, 0);
    const xs = sequence(random, 12, batch, 1, 0);
    const { hs, cache } = await rnnForward(xs, still, p);
    const last = normalMatrix(random, batch, 2, 10 ** random.uniform(-6, 6));
    const { dhNorms } = await rnnBackward(onlyLast(hs, last), cache);
    const law = xs.map((_, t) => c ** (11 - t) * lengthOf(last));
    figure({ x: "step", y: `‖dL/dh_t‖, factor ${c} per step`, work: dhNorms, law });
    expect(dhNorms).toAgreeWith(law, { rel: 1e-9, entrywise: true });
  });
});
