// Forward in training.

import {
  check,
  expect,
  type Mat,
  map,
  normalVector,
  permuted,
  property,
  refuses,
  rows,
  scalar,
  whole,
} from "@pravah/checks";
import { bnForwardTrain } from "../work.ts";
import { columnMeans, columnVariances, randomState, spreadMatrix } from "./inputs.ts";
import { HAND, HAND_OPTIONS, OPTIONS, type State } from "./layer.ts";
import { recordedCache, trainSteps } from "./recorded.ts";

check("train-values", async ({ random }) => {
  const state = { runningMean: [0], runningVar: [1] };
  const { out } = await bnForwardTrain(HAND, [2], [10], state, HAND_OPTIONS);
  expect(out).toEqual([[9], [9], [9], [13]]);
  for (const { x, gamma, beta, before, opt, expected } of trainSteps(random)) {
    expect((await bnForwardTrain(x, gamma, beta, before, opt)).out).toAgreeWith(expected.y);
  }
});

check("train-laws", async ({ random }) => {
  await property(
    [whole(2, 6), whole(1, 4), scalar({ min: 0.2, max: 5 }), scalar()],
    async (batch, features, a, c) => {
      const x = spreadMatrix(random, batch, features);
      const [gamma, beta] = [normalVector(random, features), normalVector(random, features)];
      const forward = async (given: Mat, eps: number) =>
        (
          await bnForwardTrain(given, gamma, beta, randomState(random, features), {
            eps,
            momentum: 1,
          })
        ).out;
      const out = await forward(x, 0.5);
      // Each feature: mean β, and a standard deviation that only eps keeps below |γ|.
      expect(columnMeans(out)).toAgreeWith(beta);
      const variance = columnVariances(x);
      expect(columnVariances(out)).toAgreeWith(
        gamma.map((g, j) => (g * g * (variance[j] as number)) / ((variance[j] as number) + 0.5)),
      );
      // Where the feature begins and in which unit it is measured does not count.
      expect(
        await forward(
          map(x, (v) => a * v + c),
          a * a * 0.5,
        ),
      ).toAgreeWith(out);
      // Not even where it begins a million times as far out as it spreads.
      const distant = await forward(
        map(x, (v) => v + 1e6),
        0.5,
      );
      expect(distant).toAgreeWith(out, { rel: 1e-6 });
      const order = permuted(random, [...x.keys()]);
      expect(await forward(rows(x, order), 0.5)).toAgreeWith(rows(out, order));
    },
  );
});

check("train-cache", async ({ random }) => {
  for (const step of trainSteps(random)) {
    const { x, gamma, beta, before, opt } = step;
    const { cache } = await bnForwardTrain(x, gamma, beta, before, opt);
    expect(cache).toAgreeWith(recordedCache(step));
  }
});

check("train-state", async ({ random }) => {
  // From step to step it is the state that came back which goes in again.
  let state: State = { runningMean: [], runningVar: [] };
  for (const { first, x, gamma, beta, before, after, opt } of trainSteps(random)) {
    if (first) state = before;
    state = (await bnForwardTrain(x, gamma, beta, state, opt)).state;
    expect(state).toAgreeWith(after);
  }
});

check("one-sample-refused", async ({ random }) => {
  const state = randomState(random, 2);
  const two = [
    [1, -3],
    [5, -3],
  ];
  const { out } = await bnForwardTrain(two, [1, 1], [0, 7], state, { eps: 0.84, momentum: 0.1 });
  expect(out).toAgreeWith([
    [-2 / 2.2, 7],
    [2 / 2.2, 7],
  ]);
  for (const sample of two) {
    await refuses(async () => bnForwardTrain([sample], [1, 1], [0, 7], state, OPTIONS));
  }
});
