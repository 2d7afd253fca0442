// One step of a GRU.

import {
  check,
  expect,
  filled,
  map,
  property,
  rnnParamsOf,
  type Vec,
  whole,
  zip,
} from "@pravah/checks";
import { gruStepForward } from "../work.ts";
import { gated, plusVec, randomParams, randomStep, zeroParams } from "./random-cells.ts";
import { gruCases } from "./recorded.ts";
import { GRU, unrolled } from "./unrolled.ts";

check("gru-forward-values", async ({ random }) => {
  const half = await gruStepForward([[1]], [[0.8]], zeroParams(3, 1, 1));
  expect(half.h).toEqual([[0.4]]);
  for (const { input, expected } of gruCases(random, "seq", "gradflow", "cell_T1")) {
    const { states } = await unrolled(GRU, input.x, [input.h0], input);
    expect(states.map(([h]) => h)).toAgreeWith(expected.h);
  }
});

check("gru-gates", async ({ random }) => {
  for (const { input, expected } of gruCases(random, "seq", "cell_T1")) {
    const [r, z, n] = (["r", "z", "n"] as const).map((gate) => expected.gates[gate]);
    for (const [t, x] of input.x.entries()) {
      const { cache } = await gruStepForward(x, expected.h[t - 1] ?? input.h0, rnnParamsOf(input));
      expect(cache).toAgreeWith({ r: r?.[t], z: z?.[t], n: n?.[t] });
    }
  }
  // In r and z only the sum of the two biases counts. In n the second one stands behind the reset gate.
  await property([whole(1, 3), whole(1, 3), whole(1, 4)], async (N, D, H) => {
    const { x, h } = randomStep(random, N, D, H);
    const p = randomParams(random, 3, D, H);
    const shift = p.b_ih.map(() => random.uniform(0.5, 2));
    const moved = { ...p, b_ih: plusVec(p.b_ih, shift), b_hh: plusVec(p.b_hh, shift, -1) };
    const before = (await gruStepForward(x, h, p)).cache;
    const after = (await gruStepForward(x, h, moved)).cache;
    expect(after).toAgreeWith({ r: before.r, z: before.z });
    const inside = shift.slice(2 * H);
    const wanted = before.n.map((row, s) =>
      row.map((v, u) => {
        const reset = (before.r[s] as Vec)[u] as number;
        return Math.tanh(Math.atanh(v) + (inside[u] as number) * (1 - reset));
      }),
    );
    expect(after.n).toAgreeWith(wanted);
  });
  // Far out each gate is at its end, on both sides, and the state is a number all the same.
  const { x, h } = randomStep(random, 2, 3, 4);
  const p = randomParams(random, 3, 3, 4);
  for (const [block, gate] of (["r", "z", "n"] as const).entries()) {
    for (const side of [-1, 1]) {
      const far = gated(p, 4, { [block]: side * random.uniform(720, 990) });
      const step = await gruStepForward(x, h, far);
      const { z, n } = step.cache;
      const end = side === 1 ? 1 : gate === "n" ? -1 : 0;
      expect(step.cache[gate]).toAgreeWith(filled(2, 4, end));
      const shares = zip(n, z, (value, kept) => value * (1 - kept));
      expect(step.h).toAgreeWith(
        zip(
          shares,
          zip(z, h, (kept, v) => kept * v),
          (a, b) => a + b,
        ),
      );
    }
  }
});

check("gru-keeps-state", async ({ random }) => {
  await property([whole(60, 900), whole(1, 3), whole(1, 3), whole(1, 4)], async (far, N, D, H) => {
    const { x, h } = randomStep(random, N, D, H);
    const p = randomParams(random, 3, D, H);
    // z = 1: the state stays, whatever comes in.
    const kept = await gruStepForward(x, h, gated(p, H, { 1: far }));
    expect(kept.h).toAgreeWith(h);
    // z = 0: it is replaced by n.
    const renewed = await gruStepForward(x, h, gated(p, H, { 1: -far }));
    expect(renewed.h).toAgreeWith(renewed.cache.n);
    // r = 0, z = 0: neither the state nor its product is seen any more.
    const shut = gated(p, H, { 0: -far, 1: -far });
    const W_hh = shut.W_hh.map((row, k) => (k < 2 * H ? row : row.map(() => random.normal())));
    const fresh = await gruStepForward(x, h, shut);
    const other = map(h, (v) => -v);
    expect((await gruStepForward(x, other, { ...shut, W_hh })).h).toAgreeWith(fresh.h);
    // Otherwise it ends between n and what it was.
    const { h: next, cache } = await gruStepForward(x, h, p);
    next.flat().forEach((value, k) => {
      const ends = [h.flat()[k] as number, cache.n.flat()[k] as number];
      expect(value).toBeWithin(Math.min(...ends) - 1e-9, Math.max(...ends) + 1e-9);
    });
  });
});
