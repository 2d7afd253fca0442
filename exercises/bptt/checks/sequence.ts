// A sequence, forwards.

import {
  check,
  expect,
  type Mat,
  normalMatrix,
  property,
  rnnParamsOf,
  whole,
} from "@pravah/checks";
import { rnnForward, rnnStepForward } from "../work.ts";
import { randomParams, sequence } from "./networks.ts";
import { recorded } from "./recorded.ts";

check("forward-values", async ({ random }) => {
  // tanh(ln 2) is 0.6, and tanh(ln 3) is 0.8.
  const p = { W_ih: [[1]], W_hh: [[2]], b_ih: [0], b_hh: [0] };
  const { hs } = await rnnForward([[[Math.LN2]], [[-1.2]], [[Math.log(3)]]], [[0]], p);
  expect(hs).toEqual([[[0.6]], [[0]], [[0.8]]]);
  for (const { input, expected } of recorded(random)) {
    const run = await rnnForward(input.x, input.h0, rnnParamsOf(input));
    expect(run.hs).toAgreeWith(expected.h);
  }
  // Cut anywhere: the second half continues from the state where the first one ended.
  await property([whole(1, 4), whole(1, 3), whole(1, 3)], async (cut, batch, inputs) => {
    const q = randomParams(random, inputs, 3);
    const xs = sequence(random, 5, batch, inputs);
    const h0 = normalMatrix(random, batch, 3, 0.5);
    const head = await rnnForward(xs.slice(0, cut), h0, q);
    const tail = await rnnForward(xs.slice(cut), head.hs.at(-1) as Mat, q);
    expect((await rnnForward(xs, h0, q)).hs).toAgreeWith([...head.hs, ...tail.hs]);
  });
});

check("forward-cache", async ({ random }) => {
  const p = randomParams(random, 2, 3);
  const xs = sequence(random, 4, 2, 2);
  const h0 = normalMatrix(random, 2, 3, 0.5);
  const { hs, cache } = await rnnForward(xs, h0, p);
  expect(cache).toAgreeWith(
    xs.map((x, t) => ({ x, hPrev: t === 0 ? h0 : hs[t - 1], h: hs[t], p })),
  );
  const step = await rnnStepForward(xs[0] as Mat, h0, p);
  expect(step.cache).toAgreeWith({ x: xs[0], hPrev: h0, h: step.h, p });
  for (const { input, expected } of recorded(random, "seq_tanh")) {
    const run = await rnnForward(input.x, input.h0, rnnParamsOf(input));
    expect(run.cache.map(({ h }) => h)).toAgreeWith(expected.h);
  }
});
