// Recorded steps, moved by what normalisation does not see.

import {
  flip,
  golden,
  type Mat,
  type Move,
  map,
  powerOfTwo,
  type Random,
  shift,
  shuffle,
  type Vec,
  zoom,
} from "@pravah/checks";
import { batchnorm } from "@pravah/checks/golden/batchnorm";
import type { Cache, State } from "./layer.ts";

interface Recorded {
  gamma: Vec;
  beta: Vec;
  eps: number;
  /** null: the plain average of all batches, which is a weight of 1/k for batch k. */
  momentum: number | null;
  runningMean0: Vec;
  runningVar0: Vec;
}
interface StepAnswers {
  y: Mat;
  batchMean: Vec;
  batchVarBiased: Vec;
  dx: Mat;
  dgamma?: Vec;
  dbeta?: Vec;
  runningMean: Vec;
  runningVar: Vec;
}
interface Steps {
  trainSteps?: { input: { x: Mat; gradOut: Mat }; expected: StepAnswers }[];
  evalStep: { input: { x: Mat }; expected: { y: Mat; runningMean: Vec; runningVar: Vec } };
}

/**
 * Every training step with what it began with and what it left behind, as nobody has seen it: samples and
 * features in another order, features in another unit, from another origin and with other signs, and
 * each with another γ and β.
 */
export function trainSteps(random: Random) {
  return golden<Recorded, Steps>(batchnorm, "").flatMap(({ input, expected }) => {
    if (!expected.trainSteps) return [];
    const { momentum, runningMean0, runningVar0 } = input;
    const moved = movedFeatures(random, input);
    let before = moved.state({ runningMean: runningMean0, runningVar: runningVar0 });
    return expected.trainSteps.map((step, k) => {
      const { x, gradOut } = step.input;
      const { y, dx, dgamma, dbeta, batchMean, batchVarBiased } = step.expected;
      const after = moved.state(step.expected);
      const { rows } = shuffle(random, x.length);
      const all = {
        first: k === 0,
        opt: { eps: moved.eps, momentum: momentum ?? 1 / (k + 1) },
        x: rows(moved.x(x)),
        dOut: rows(moved.features.cols(gradOut)),
        expected: {
          y: rows(moved.y(y)),
          batchMean: moved.mean(batchMean),
          batchVarBiased: moved.variance(batchVarBiased),
          dx: rows(moved.dx(dx)),
          // Without γ and β there is nothing recorded for them.
          ...(dgamma && dbeta
            ? { dgamma: moved.dgamma(dgamma), dbeta: moved.features.list(dbeta) }
            : {}),
        },
        gamma: moved.gamma,
        beta: moved.beta,
        before,
        after,
      };
      before = after;
      return all;
    });
  });
}

export function evalSteps(random: Random) {
  return golden<Recorded, Steps>(batchnorm, "").flatMap(({ input, expected }) => {
    if (!expected.trainSteps) return [];
    const { x } = expected.evalStep.input;
    const { y } = expected.evalStep.expected;
    const { eps, gamma, beta, ...moved } = movedFeatures(random, input);
    const { rows } = shuffle(random, x.length);
    const opt = { eps, momentum: input.momentum ?? 1 };
    const state = moved.state(expected.evalStep.expected);
    return [{ x: rows(moved.x(x)), y: rows(moved.y(y)), state, gamma, beta, opt }];
  });
}

/** What becomes of every datum that has the features as an axis. */
function movedFeatures(random: Random, { gamma, beta, eps }: Recorded) {
  const size = gamma.length;
  const [features, signs, stretch] = [shuffle, flip, zoom].map((move) => move(random, size)) as [
    Move,
    Move,
    Move,
  ];
  // All features are measured in one unit: eps is too.
  const unit = powerOfTwo(random);
  const origin = shift(random, size);
  const mean = (v: Vec) => features.list(origin.list(signs.list(v.map((entry) => unit * entry))));
  const variance = (v: Vec) => features.list(v.map((entry) => unit * unit * entry));
  return {
    features,
    eps: unit * unit * eps,
    gamma: features.list(stretch.list(signs.list(gamma))),
    beta: features.list(stretch.list(beta)),
    mean,
    variance,
    state: ({ runningMean, runningVar }: State): State => ({
      runningMean: mean(runningMean),
      runningVar: variance(runningVar),
    }),
    x: (x: Mat) => x.map(mean),
    y: (y: Mat) => features.cols(stretch.cols(y)),
    dx: (dx: Mat) => features.cols(stretch.cols(signs.cols(map(dx, (slope) => slope / unit)))),
    dgamma: (dgamma: Vec) => features.list(signs.list(dgamma)),
  };
}

/** The cache of a recorded step, out of what is recorded: x̂ = (y − β)/γ. */
export function recordedCache({
  gamma,
  beta,
  opt,
  expected,
}: ReturnType<typeof trainSteps>[number]): Cache {
  return {
    xhat: map(expected.y, (y, _, j) => (y - (beta[j] as number)) / (gamma[j] as number)),
    invStd: expected.batchVarBiased.map((v) => (v + opt.eps) ** -0.5),
    gamma,
  };
}
