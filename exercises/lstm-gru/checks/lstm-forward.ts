// One step of an LSTM: recorded values, gates one by one, and what they do to the cell.

import {
  check,
  expect,
  filled,
  largest,
  type Mat,
  map,
  normalMatrix,
  permuted,
  property,
  rnnParamsOf,
  rows,
  whole,
  zip,
} from "@pravah/checks";
import { lstmStepForward } from "../work.ts";
import { gated, plusVec, randomParams, randomStep, zeroParams } from "./random-cells.ts";
import { lstmCases } from "./recorded.ts";
import { LSTM, unrolled } from "./unrolled.ts";

/** In the order of their blocks. */
const LSTM_GATES = ["i", "f", "g", "o"] as const;

check("lstm-forward-values", async ({ random }) => {
  // All gates half open: half of the cell stays, and half of its tanh goes out.
  const step = await lstmStepForward([[1]], [[0.3]], [[2]], zeroParams(4, 1, 1));
  expect(step.c).toEqual([[1]]);
  expect(step.h).toEqual([[Math.tanh(1) / 2]]);
  for (const { input, expected } of lstmCases(random, "seq", "saturated", "gradflow", "cell_T1")) {
    const { states } = await unrolled(LSTM, input.x, [input.h0, input.c0], input);
    expect(states.map(([h]) => h)).toAgreeWith(expected.h);
    expect(states.map(([, c]) => c)).toAgreeWith(expected.c);
  }
});

check("lstm-gates", async ({ random }) => {
  for (const { input, expected } of lstmCases(random, "seq", "saturated", "cell_T1")) {
    const [i, f, g, o] = LSTM_GATES.map((gate) => expected.gates[gate]);
    for (const [t, x] of input.x.entries()) {
      // Each step starts from the recorded state: one wrong step does not spoil the next.
      const [h, c] = [expected.h[t - 1] ?? input.h0, expected.c[t - 1] ?? input.c0];
      const { cache } = await lstmStepForward(x, h, c, rnnParamsOf(input));
      expect(cache).toAgreeWith({ i: i?.[t], f: f?.[t], g: g?.[t], o: o?.[t] });
    }
  }
  // Pushing one block moves that gate, upwards, and no other.
  const { x, h } = randomStep(random, 2, 3, 4);
  const [c, p] = [normalMatrix(random, 2, 4), randomParams(random, 4, 3, 4)];
  const { cache: before } = await lstmStepForward(x, h, c, p);
  for (const [block, gate] of LSTM_GATES.entries()) {
    const { cache } = await lstmStepForward(x, h, c, gated(p, 4, { [block]: 0.5 }));
    for (const other of LSTM_GATES) {
      if (other !== gate) expect(cache[other]).toAgreeWith(before[other]);
    }
    const rises = zip(cache[gate], before[gate], (a, b) => a - b).flat();
    expect(Math.min(...rises)).toBeWithin(-1e-12, 1);
    expect(Math.max(...rises)).toBeWithin(1e-6, 1);
    // Far out it is at its end, on both sides, and what is made of the gates is a number all the same.
    for (const side of [-1, 1]) {
      const far = gated(p, 4, { [block]: side * random.uniform(720, 990) });
      const step = await lstmStepForward(x, h, c, far);
      const end = side === 1 ? 1 : gate === "g" ? -1 : 0;
      const [i, f, g, o] = LSTM_GATES.map((name) =>
        name === gate ? filled(2, 4, end) : before[name],
      ) as [Mat, Mat, Mat, Mat];
      expect(step.cache).toAgreeWith({ i, f, g, o });
      const kept = zip(f, c, (a, b) => a * b);
      const added = zip(i, g, (a, b) => a * b);
      const cell = zip(kept, added, (a, b) => a + b);
      expect(step.c).toAgreeWith(cell);
      expect(step.h).toAgreeWith(zip(o, cell, (a, b) => a * Math.tanh(b)));
    }
  }
});

check("lstm-memory-law", async ({ random }) => {
  await property([whole(60, 900), whole(1, 3), whole(1, 3), whole(1, 4)], async (far, N, D, H) => {
    const x = normalMatrix(random, N, D);
    const h = normalMatrix(random, N, H);
    const [c, other] = [normalMatrix(random, N, H, 2), normalMatrix(random, N, H, 2)];
    const p = randomParams(random, 4, D, H);
    // f = 1, i = 0: the cell is kept, bit by bit as far as float64 goes.
    const kept = await lstmStepForward(x, h, c, gated(p, H, { 0: -far, 1: far, 3: far }));
    expect(kept.c).toAgreeWith(c);
    expect(kept.h).toAgreeWith(map(c, Math.tanh));
    // However full it is.
    const full = map(c, (v) => Math.sign(v) * random.uniform(720, 990));
    const brimming = await lstmStepForward(x, h, full, gated(p, H, { 0: -far, 1: far, 3: far }));
    expect(brimming.c).toAgreeWith(full);
    expect(brimming.h).toAgreeWith(map(c, Math.sign));
    // f = 0, i = 1: it is overwritten, and what was there before plays no part.
    const renewed = gated(p, H, { 0: far, 1: -far });
    const fresh = await lstmStepForward(x, h, c, renewed);
    expect(fresh.c).toAgreeWith(fresh.cache.g);
    expect((await lstmStepForward(x, h, other, renewed)).h).toAgreeWith(fresh.h);
    // o = 0: it is there, and does not show.
    const hidden = await lstmStepForward(x, h, c, gated(p, H, { 0: -far, 1: far, 3: -far }));
    expect(hidden.c).toAgreeWith(c);
    expect(largest(hidden.h)).toBeWithin(0, 1e-12);
  });
});

check("lstm-forward-laws", async ({ random }) => {
  await property([whole(2, 5), whole(1, 3), whole(1, 4)], async (N, D, H) => {
    const [x, h, c] = [D, H, H].map((cols) => normalMatrix(random, N, cols)) as [Mat, Mat, Mat];
    const p = randomParams(random, 4, D, H);
    const together = await lstmStepForward(x, h, c, p);
    // Every sample goes its own way.
    const order = permuted(random, [...x.keys()]).slice(1);
    const some = await lstmStepForward(rows(x, order), rows(h, order), rows(c, order), p);
    expect([some.h, some.c]).toAgreeWith([rows(together.h, order), rows(together.c, order)]);
    // Only the sum of the two biases counts.
    const shift = p.b_ih.map(() => random.uniform(-2, 2));
    const moved = { ...p, b_ih: plusVec(p.b_ih, shift), b_hh: plusVec(p.b_hh, shift, -1) };
    const same = await lstmStepForward(x, h, c, moved);
    expect([same.h, same.c]).toAgreeWith([together.h, together.c]);
    expect(largest(together.h)).toBeWithin(1e-9, 1);
  });
});
