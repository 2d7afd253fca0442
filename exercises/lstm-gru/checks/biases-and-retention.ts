// Biases that open the forget gate, and what is left of a cell after many steps.

import {
  check,
  expect,
  lengthOf,
  normalMatrix,
  permuted,
  property,
  rnnParamsOf,
  scalar,
  type Vec,
  whole,
  zeros,
  zip,
} from "@pravah/checks";
import { cellRetention, lstmBiasInit, lstmStepBackward } from "../work.ts";
import { gateValues, plusVec, randomParams } from "./random-cells.ts";
import { lstmCases } from "./recorded.ts";
import { LSTM, type LstmCache, rolledBack, unrolled } from "./unrolled.ts";

check("bias-init-sum", async () => {
  expect(await sumOfBiases(2, 1)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
  await property([whole(1, 6), scalar({ min: -6, max: 6 })], async (H, forgetBias) => {
    const sum = await sumOfBiases(H, forgetBias);
    expect(sum).toAgreeWith([0, forgetBias, 0, 0].flatMap((b) => new Array<number>(H).fill(b)));
  });
});

check("bias-init-recorded", async ({ random, figure }) => {
  for (const { id, input, expected } of lstmCases(random, "gradflow")) {
    const forgetBias = Number(id.slice(id.indexOf("bias") + 4));
    const p = { ...rnnParamsOf(input), ...(await lstmBiasInit(4, forgetBias)) };
    const { caches } = await unrolled(LSTM, input.x, [input.h0, input.c0], p);
    const { dhs } = await rolledBack(LSTM, input.gradH, caches);
    const work = dhs.map((dh) => lengthOf(dh));
    figure({ x: "step", y: `‖dh‖, ${id}`, work, law: expected.gradHNormPerStep });
    // One by one: these norms span sixteen orders of magnitude.
    expect(work).toAgreeWith(expected.gradHNormPerStep, { entrywise: true });
  }
});

check("retention-values", async ({ random }) => {
  expect(await cellRetention([[[0.5, 1]], [[0.5, 0.25]], [[1, 0.5]]])).toEqual([[0.25, 0.125]]);
  await property([scalar({ min: -3, max: 6 }), whole(1, 100)], async (bias, T) => {
    const open = 1 / (1 + Math.exp(-bias));
    const f = Array.from({ length: T }, () => [[open], [1]]);
    expect(await cellRetention(f)).toAgreeWith([[open ** T], [1]], { entrywise: true });
  });
  // A gate that shut once has forgotten, whatever came later.
  const f = [
    gateValues(random, 2, 3),
    [
      [0, 1, 1],
      [1, 0, 1],
    ],
    gateValues(random, 2, 3),
  ];
  const wanted = [0, 1].map((n) =>
    [0, 1, 2].map((u) => f.reduce((kept, gate) => kept * ((gate[n] as Vec)[u] as number), 1)),
  );
  expect(await cellRetention(f)).toAgreeWith(wanted);
});

check("retention-law", async ({ random }) => {
  await property([whole(1, 5), whole(1, 5), whole(1, 3), whole(1, 4)], async (S, T, N, H) => {
    const f = Array.from({ length: S + T }, () => gateValues(random, N, H));
    const all = await cellRetention(f);
    // Cut anywhere: the parts multiply. And the order of the steps plays no part.
    const [early, late] = [await cellRetention(f.slice(0, S)), await cellRetention(f.slice(S))];
    expect(zip(early, late, (a, b) => a * b)).toAgreeWith(all);
    expect(await cellRetention(permuted(random, f))).toAgreeWith(all);
    expect(Math.min(...all.flat())).toBeWithin(0.05 ** (S + T), 1);
  });
  // Without a way through h, it is the whole gradient of the first cell state.
  const [N, D, H, T] = [2, 3, 4, 12];
  const p = { ...randomParams(random, 4, D, H), W_hh: zeros(4 * H, H) };
  const xs = Array.from({ length: T }, () => normalMatrix(random, N, D));
  const { caches } = await unrolled(LSTM, xs, [zeros(N, H), normalMatrix(random, N, H)], p);
  const kept = await cellRetention(caches.map((cache) => (cache as LstmCache).f));
  let dc = normalMatrix(random, N, H);
  const wanted = zip(dc, kept, (d, left) => d * left);
  for (const cache of [...caches].reverse()) {
    dc = (await lstmStepBackward(zeros(N, H), dc, cache as LstmCache)).dcPrev;
  }
  expect(dc).toAgreeWith(wanted);
});

/** The sum of both biases of `lstmBiasInit`, each of the right length. */
async function sumOfBiases(H: number, forgetBias: number): Promise<Vec> {
  const { b_ih, b_hh } = await lstmBiasInit(H, forgetBias);
  expect(b_ih).toHaveShape([4 * H]);
  expect(b_hh).toHaveShape([4 * H]);
  return plusVec(b_ih, b_hh);
}
