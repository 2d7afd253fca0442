// Back through time, in windows.

import {
  check,
  expect,
  gradcheck,
  largest,
  type Mat,
  normalMatrix,
  property,
  type RnnParams,
  sumOfRnnParams,
  whole,
  zip,
} from "@pravah/checks";
import { rnnBackward, rnnForward, rnnStepBackward, truncatedBackward } from "../work.ts";
import { type Cache, cutInto, RESTING_UNIT, randomParams, sequence } from "./networks.ts";

check("truncated-windows", async ({ random }) => {
  const rest = await rnnForward(
    [1, 2, 3, 4, 5].map(() => [[0]]),
    [[0]],
    RESTING_UNIT,
  );
  // Windows of 2: (1 + 2·2) + 2, then (3 + 2·4) + 4, and the fifth step is a window of its own.
  for (const [k, db] of [
    [1, 15],
    [2, 27],
    [3, 47],
    [4, 93],
    [5, 243],
  ] as const) {
    const { grads } = await truncatedBackward([[[1]], [[2]], [[3]], [[4]], [[5]]], rest.cache, k);
    expect(grads).toEqual({ W_ih: [[0]], W_hh: [[0]], b_ih: [db], b_hh: [db] });
  }
  // Central differences with the states at the borders held fast: that is what truncation means.
  for (const [steps, k] of [
    [5, 2],
    [7, 3],
    [3, 1],
  ] as const) {
    const xs = sequence(random, steps, 2, 1);
    const h0 = normalMatrix(random, 2, 2, 0.5);
    const inputs = randomParams(random, 1, 2);
    const { hs } = await rnnForward(xs, h0, inputs);
    const forward = async (p: RnnParams) => {
      const states: Mat = [];
      for (let t = 0; t < steps; t += k) {
        const start = t === 0 ? h0 : (hs[t - 1] as Mat);
        states.push(...(await rnnForward(xs.slice(t, t + k), start, p)).hs.flat());
      }
      return states;
    };
    const backward = async (p: RnnParams, dOut: Mat) => {
      const { cache } = await rnnForward(xs, h0, p);
      return (await truncatedBackward(cutInto(dOut, steps), cache, k)).grads;
    };
    await gradcheck({ inputs: { ...inputs }, forward, backward });
  }
});

check("truncated-limits", async ({ random }) => {
  await property([whole(2, 5), whole(0, 40)], async (steps, more) => {
    const p = randomParams(random, 2, 3);
    const xs = sequence(random, steps, 2, 2);
    const { cache } = await rnnForward(xs, normalMatrix(random, 2, 3, 0.5), p);
    const dhs = sequence(random, steps, 2, 3);
    // One window for everything is full BPTT; a window for each step carries nothing at all.
    const { grads } = await rnnBackward(dhs, cache);
    expect((await truncatedBackward(dhs, cache, steps + more)).grads).toAgreeWith(grads);
    let alone = (await rnnStepBackward(dhs[0] as Mat, cache[0] as Cache)).grads;
    for (let t = 1; t < steps; t++) {
      const step = await rnnStepBackward(dhs[t] as Mat, cache[t] as Cache);
      alone = sumOfRnnParams(alone, step.grads);
    }
    expect((await truncatedBackward(dhs, cache, 1)).grads).toAgreeWith(alone);
    expect(largest(zip([alone.b_ih], [grads.b_ih], (u, v) => u - v).flat())).toBeWithin(1e-9, 1e9);
  });
});
