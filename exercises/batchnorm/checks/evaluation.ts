// Forward in evaluation.

import {
  check,
  expect,
  type Mat,
  normalMatrix,
  normalVector,
  property,
  whole,
} from "@pravah/checks";
import { bnForwardEval } from "../work.ts";
import { randomState } from "./inputs.ts";
import { HAND_OPTIONS } from "./layer.ts";
import { evalSteps } from "./recorded.ts";

check("eval-values", async ({ random }) => {
  const learnt = { runningMean: [2], runningVar: [3] };
  expect(await bnForwardEval([[4]], [3], [1], learnt, HAND_OPTIONS)).toEqual([[4]]);
  for (const { x, y, gamma, beta, state, opt } of evalSteps(random)) {
    expect(await bnForwardEval(x, gamma, beta, state, opt)).toAgreeWith(y);
  }
});

check("eval-rows-alone", async ({ random }) => {
  await property([whole(2, 5), whole(1, 4)], async (batch, features) => {
    const x = normalMatrix(random, batch, features, 2);
    const [gamma, beta] = [normalVector(random, features), normalVector(random, features)];
    const state = randomState(random, features);
    const evaluate = (given: Mat, momentum: number) =>
      bnForwardEval(given, gamma, beta, state, { eps: 1e-5, momentum });
    const together = await evaluate(x, 0.1);
    for (const [i, row] of x.entries()) {
      expect(await evaluate([row], 0.9)).toAgreeWith([together[i]]);
    }
    // At the running mean itself β comes out, one running σ further γ more.
    const centre = state.runningMean;
    const further = centre.map((m, j) => m + Math.sqrt((state.runningVar[j] as number) + 1e-5));
    expect(await evaluate([centre, further], 0.1)).toAgreeWith([
      beta,
      beta.map((shift, j) => shift + (gamma[j] as number)),
    ]);
  });
});
