// All reproduced figures, in the curriculum's order.

import { glorotSignals } from "./b01-glorot-signals.ts";
import { glorotJacobians } from "./b02-glorot-jacobians.ts";
import { sigmoidStack } from "./b03-sigmoid-stack.ts";
import { deepRelu } from "./b04-deep-relu.ts";
import { saxeLearningTime } from "./b05-saxe-learning-time.ts";
import { saxeSpectra } from "./b06-saxe-spectra.ts";
import { haninWidth } from "./b07-hanin-width.ts";
import { bornDead } from "./b08-born-dead.ts";
import { batchNormRates } from "./b09-batch-norm-rates.ts";
import { batchNormExplodes } from "./b10-batch-norm-explodes.ts";
import { smootherLoss } from "./b11-smoother-loss.ts";
import { cliff } from "./b12-cliff.ts";
import { temporalOrderClipping } from "./b13-temporal-order.ts";
import { addingProblem } from "./b14-adding.ts";
import { forgetBias } from "./b15-forget-bias.ts";
import { clippingBeatsRates } from "./b16-clipping-beats-rates.ts";
import { decoupledDecay } from "./b17-decoupled-decay.ts";
import { notACure } from "./b18-not-a-cure.ts";
import { gradientOverTime } from "./b19-gradient-over-time.ts";
import { clinic } from "./b20-clinic.ts";
import type { Experiment } from "./experiment.ts";

export const experiments: readonly Experiment[] = [
  glorotSignals,
  glorotJacobians,
  sigmoidStack,
  deepRelu,
  saxeLearningTime,
  saxeSpectra,
  haninWidth,
  bornDead,
  batchNormRates,
  batchNormExplodes,
  smootherLoss,
  cliff,
  temporalOrderClipping,
  addingProblem,
  forgetBias,
  clippingBeatsRates,
  decoupledDecay,
  notACure,
  gradientOverTime,
  clinic,
];
