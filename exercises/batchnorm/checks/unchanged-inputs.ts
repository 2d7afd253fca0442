// What is handed to the work stays as it is.

import { check, expect, normalVector, purity } from "@pravah/checks";
import {
  batchStats,
  bnBackward,
  bnForwardEval,
  bnForwardTrain,
  foldBatchNorm,
  updateRunning,
} from "../work.ts";
import { columnMeans, randomState, signed, spreadMatrix } from "./inputs.ts";
import { OPTIONS } from "./layer.ts";

check("inputs-unchanged", async ({ random }) => {
  const x = spreadMatrix(random, 4, 3);
  const [gamma, beta] = [signed(random, 3), normalVector(random, 3)];
  const state = randomState(random, 3);
  const { mean, varBiased } = await purity(() => batchStats(x));
  const next = await purity(() => updateRunning(state, mean, varBiased, 4, 0.1));
  const trained = await purity(() => bnForwardTrain(x, gamma, beta, state, OPTIONS));
  // Unchanged and useless is not enough.
  expect(columnMeans(trained.out)).toAgreeWith(beta);
  expect(trained.state).toAgreeWith(next);
  const { dbeta } = await purity(() => bnBackward(x, trained.cache));
  expect(dbeta).toAgreeWith(mean.map((m) => 4 * m));
  // Evaluation looks at the running statistics and leaves them alone.
  await purity(() => bnForwardEval(x, gamma, beta, state, OPTIONS));
  await purity(() =>
    foldBatchNorm(
      x,
      normalVector(random, 4),
      normalVector(random, 4),
      normalVector(random, 4),
      randomState(random, 4),
      1e-5,
    ),
  );
});
