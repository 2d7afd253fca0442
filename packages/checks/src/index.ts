// The words a grader is written in. A spec imports these and its work, nothing else.

export { createRandom, median, type Random } from "@pravah/core";
export {
  type Mat,
  map,
  matmul,
  shape,
  sum,
  transpose,
  type Vec,
  zeros,
  zip,
} from "@pravah/core/kit";
export { matrix, type Range, scalar, vector, whole } from "./arbitraries.ts";
export { type CheckTools, check } from "./check.ts";
export type { Tolerance } from "./closeness.ts";
export { adamDescent } from "./descent.ts";
export { type Expectation, expect } from "./expect.ts";
export type { Figure } from "./figure.ts";
export { golden } from "./golden/golden.ts";
export { type GradientCase, type GradientReport, gradcheck } from "./gradcheck.ts";
export { column, filled, ones, rows, times, zerosLike } from "./matrices.ts";
export {
  type CellKind,
  movedCell,
  movedRecording,
  type RecordedCell,
  type RecordedPass,
} from "./moved-cell.ts";
export { movedNetwork } from "./moved-network.ts";
export {
  blockDiagonal,
  cut,
  flip,
  type Move,
  pad,
  powerOfTwo,
  shift,
  shuffle,
  sideBySide,
  stacked,
  type Turn,
  turn,
  zoom,
} from "./moves/index.ts";
export { weightGradients } from "./network-gradients.ts";
export {
  type Examination,
  examined,
  freshLayers,
  type NetworkSettings,
  type PlainLayer,
  ringSamples,
  type TrainingSettings,
  trainedLayers,
  trainedNetwork,
} from "./networks.ts";
export { type PropertyOptions, property } from "./property.ts";
export { purity } from "./purity.ts";
export { normalMatrix, normalVector, permuted } from "./random-inputs.ts";
export {
  examinedRecurrent,
  type RecurrentExamination,
  type RecurrentSettings,
  trainedRecurrent,
} from "./recurrent-networks.ts";
export {
  type RnnParams,
  recordedGradients,
  rnnParamsOf,
  sumOfRnnParams,
  zipRnnParams,
} from "./recurrent-parameters.ts";
export { refuses } from "./refuses.ts";
export { addingSequences, recurrentWeights } from "./sequences.ts";
export { dot, largest, lengthOf, meanSquare } from "./vectors.ts";
