// For use: a layer that has taken its normalisation in.

import {
  check,
  expect,
  largest,
  normalMatrix,
  normalVector,
  property,
  whole,
} from "@pravah/checks";
import { bnForwardEval, foldBatchNorm } from "../work.ts";
import { linear, randomState } from "./inputs.ts";
import { OPTIONS } from "./layer.ts";

check("fold-values", async ({ random }) => {
  const learnt = { runningMean: [2], runningVar: [3] };
  expect(await foldBatchNorm([[2, -1]], [1], [3], [1], learnt, 1)).toEqual({
    W: [[3, -1.5]],
    b: [-0.5],
  });
  await property([whole(1, 5), whole(1, 5)], async (units, inputs) => {
    // γ = σ and β = the mean undo the normalisation: the layer stays as it is.
    const W = normalMatrix(random, units, inputs);
    const [b, s] = [normalVector(random, units), randomState(random, units)];
    const sigma = s.runningVar.map((v) => Math.sqrt(v + 0.25));
    expect(await foldBatchNorm(W, b, sigma, s.runningMean, s, 0.25)).toAgreeWith({ W, b });
  });
});

check("fold-equals-eval", async ({ random }) => {
  await property([whole(1, 4), whole(1, 4), whole(1, 4)], async (batch, inputs, units) => {
    const x = normalMatrix(random, batch, inputs);
    const [W, b] = [normalMatrix(random, units, inputs), normalVector(random, units)];
    const [gamma, beta] = [normalVector(random, units), normalVector(random, units)];
    const s = randomState(random, units);
    const apart = await bnForwardEval(linear(x, W, b), gamma, beta, s, OPTIONS);
    const folded = await foldBatchNorm(W, b, gamma, beta, s, OPTIONS.eps);
    expect(linear(x, folded.W, folded.b)).toAgreeWith(apart);
    // Two works that answer 0 agree as well.
    expect(largest(apart)).toBeWithin(1e-9, 1e9);
  });
});
