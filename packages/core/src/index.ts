// The public list of the engine.

export { elu } from "./activations/elu.ts";
export { gelu } from "./activations/gelu.ts";
export { leakyRelu } from "./activations/leaky-relu.ts";
export { relu } from "./activations/relu.ts";
export { selu } from "./activations/selu.ts";
export { sigmoid } from "./activations/sigmoid.ts";
export { softplus } from "./activations/softplus.ts";
export { tanh } from "./activations/tanh.ts";
export { deviationOf, meanOf } from "./algebra/mean.ts";
export { median } from "./algebra/median.ts";
export { singularValues } from "./algebra/singular-values.ts";
export { spectralRadius } from "./algebra/spectral-radius.ts";
export { Engine, type EngineOptions } from "./autodiff/engine.ts";
export { checkGradients, type GradientCheck } from "./autodiff/gradient-check.ts";
export { addRow } from "./autodiff/ops/add-row.ts";
export { columns, rows } from "./autodiff/ops/block.ts";
export { detach } from "./autodiff/ops/detach.ts";
export { add, mul, scale, sub } from "./autodiff/ops/elementwise.ts";
export { matmul } from "./autodiff/ops/matmul.ts";
export { multiplyRow } from "./autodiff/ops/multiply-row.ts";
export { mean, sum } from "./autodiff/ops/reduce.ts";
export { standardizeColumns, standardizeRows } from "./autodiff/ops/standardize.ts";
export type { Var } from "./autodiff/var.ts";
export { type Adding, adding } from "./data/adding.ts";
export { type CopySizes, type CopyTask, copyTask } from "./data/copy-task.ts";
export { rings } from "./data/rings.ts";
export type { Samples, Sequences } from "./data/samples.ts";
export { spiral } from "./data/spiral.ts";
export { type Labelled, temporalOrder } from "./data/temporal-order.ts";
export {
  type ActivationStatistics,
  activationStatistics,
} from "./diagnostics/activation-statistics.ts";
export { type Diagnosis, diagnose, type Illness, type LogEntry } from "./diagnostics/diagnose.ts";
export { gradientNorms } from "./diagnostics/gradient-norms.ts";
export { jacobianNorms } from "./diagnostics/jacobian-norms.ts";
export type { LayerReport } from "./diagnostics/layer-reports.ts";
export { updateRatios } from "./diagnostics/update-ratios.ts";
export { type GainName, gain } from "./init/gain.ts";
export { heNormal, heUniform } from "./init/he.ts";
export { identity } from "./init/identity.ts";
export { lecunNormal } from "./init/lecun.ts";
export { orthogonal } from "./init/orthogonal.ts";
export { type RecurrentSizes, recurrentUniform, withGateBias } from "./init/recurrent.ts";
export { standardUniform } from "./init/standard.ts";
export type { Weights } from "./init/weights.ts";
export { xavierNormal, xavierUniform } from "./init/xavier.ts";
export { type BatchNorm, type BatchNormOptions, batchNorm } from "./layers/batch-norm.ts";
export { dropout } from "./layers/dropout.ts";
export { type GruCell, gruCell } from "./layers/gru.ts";
export type { Layer } from "./layers/layer.ts";
export { type LayerNorm, layerNorm } from "./layers/layer-norm.ts";
export { type Linear, linear } from "./layers/linear.ts";
export { type LstmCell, type LstmState, lstmCell } from "./layers/lstm.ts";
export {
  type Cell,
  type RecurrentWeights,
  type State,
  type UnrollOptions,
  unroll,
} from "./layers/recurrent.ts";
export { residual } from "./layers/residual.ts";
export { type RnnCell, rnnCell } from "./layers/rnn.ts";
export { type Sequential, sequential } from "./layers/sequential.ts";
export { binaryCrossEntropy } from "./losses/binary-cross-entropy.ts";
export { l2Penalty } from "./losses/l2-penalty.ts";
export { mse } from "./losses/mse.ts";
export { softmaxCrossEntropy } from "./losses/softmax-cross-entropy.ts";
export { type AdagradOptions, adagrad } from "./optim/adagrad.ts";
export { type AdamOptions, adam, adamW } from "./optim/adam.ts";
export {
  clipAdaptively,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
} from "./optim/clipping.ts";
export type { Optimizer } from "./optim/optimizer.ts";
export { type RmspropOptions, rmsprop } from "./optim/rmsprop.ts";
export { cosineSchedule, type Schedule, stepSchedule, warmup } from "./optim/schedule.ts";
export { type SgdOptions, sgd } from "./optim/sgd.ts";
export { createRandom, type Random } from "./random/random.ts";
export { ArgumentError, LifetimeError, PravahError, ShapeError } from "./tensor/errors.ts";
export type { Dtype } from "./tensor/memory.ts";
export type { Shape } from "./tensor/shape.ts";
export { bornDeadBound, firstDeadLayer } from "./training/born-dead.ts";
export { type CellChoice, gradientPerStep } from "./training/gradient-per-step.ts";
export {
  type Architecture,
  accuracyOf,
  batchOf,
  evaluateClassifier,
  type Init,
  type Multilayer,
  multilayer,
  multilayerOf,
  normalRows,
  type Training,
  trainClassifier,
  widthsOf,
} from "./training/multilayer.ts";
export { type ScalarPlace, scalarDescent, scalarRecurrence } from "./training/scalar-recurrence.ts";
export {
  lastAnswer,
  type SequenceReader,
  type SequenceTraining,
  sequenceReader,
  trainSequenceReader,
} from "./training/sequence-learning.ts";
