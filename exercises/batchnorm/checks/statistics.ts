// Statistics of a batch, and the running ones.

import {
  check,
  column,
  expect,
  map,
  normalVector,
  permuted,
  property,
  scalar,
  type Vec,
  whole,
  zip,
} from "@pravah/checks";
import { batchStats, updateRunning } from "../work.ts";
import { columnVariances, positives, randomState, spreadMatrix } from "./inputs.ts";
import { HAND } from "./layer.ts";
import { trainSteps } from "./recorded.ts";

check("stats-values", async ({ random }) => {
  expect(await batchStats(HAND)).toEqual({ mean: [2], varBiased: [3] });
  for (const { x, expected } of trainSteps(random)) {
    const { batchMean, batchVarBiased } = expected;
    expect(await batchStats(x)).toAgreeWith({ mean: batchMean, varBiased: batchVarBiased });
  }
  // A batch of one has a mean, and no spread.
  expect(await batchStats([[3, -7]])).toEqual({ mean: [3, -7], varBiased: [0, 0] });
});

check("stats-laws", async ({ random }) => {
  await property(
    [whole(2, 6), whole(1, 4), scalar({ min: 0.2, max: 5 }), scalar()],
    async (batch, features, a, c) => {
      const x = spreadMatrix(random, batch, features);
      const { mean, varBiased } = await batchStats(x);
      const moved = map(x, (v) => c - a * v);
      expect(await batchStats(permuted(random, moved))).toAgreeWith({
        mean: mean.map((m) => c - a * m),
        varBiased: varBiased.map((v) => a * a * v),
      });
      // The features know nothing of each other.
      expect(await batchStats(column(x, features - 1))).toAgreeWith({
        mean: mean.slice(-1),
        varBiased: varBiased.slice(-1),
      });
    },
  );
});

check("stats-far-from-zero", async ({ random }) => {
  // float64 has 16 digits: E[x²] − E[x]² with E[x²] ≈ 1e12 keeps four of a variance of about 1.
  await property([whole(2, 6), whole(1, 3)], async (batch, features) => {
    const x = spreadMatrix(random, batch, features);
    const { varBiased } = await batchStats(map(x, (v) => v + 1e6));
    expect(varBiased).toAgreeWith(columnVariances(x), { rel: 1e-6 });
  });
});

check("running-values", async ({ random }) => {
  const start = { runningMean: [0], runningVar: [1] };
  expect(await updateRunning(start, [2], [3], 4, 0.1)).toEqual({
    runningMean: [0.2],
    runningVar: [1.3],
  });
  for (const { before, after, x, opt, expected } of trainSteps(random)) {
    const { batchMean, batchVarBiased } = expected;
    expect(
      await updateRunning(before, batchMean, batchVarBiased, x.length, opt.momentum),
    ).toAgreeWith(after);
  }
});

check("running-laws", async ({ random }) => {
  await property([whole(2, 9), scalar({ min: 0, max: 1 })], async (n, momentum) => {
    const before = randomState(random, 3);
    const [mean, varBiased] = [normalVector(random, 3), positives(random, 3)];
    const after = (weight: number) => updateRunning(before, mean, varBiased, n, weight);
    const [none, all] = [await after(0), await after(1)];
    expect(none).toAgreeWith(before);
    expect(all).toAgreeWith({
      runningMean: mean,
      runningVar: varBiased.map((v) => v + v / (n - 1)),
    });
    // In between: so far along the straight line from the one to the other.
    const between = (from: Vec, to: Vec) => zip([from], [to], (a, b) => a + momentum * (b - a))[0];
    expect(await after(momentum)).toAgreeWith({
      runningMean: between(none.runningMean, all.runningMean),
      runningVar: between(none.runningVar, all.runningVar),
    });
  });
});
