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
export { type Expectation, expect } from "./expect.ts";
export { golden } from "./golden/golden.ts";
export { type GradientCase, type GradientReport, gradcheck } from "./gradcheck.ts";
export { adamDescent } from "./lab/descent.ts";
export {
  type CellKind,
  movedCell,
  movedRecording,
  type RecordedCell,
  type RecordedPass,
} from "./lab/moved-cell.ts";
export { movedNetwork } from "./lab/moved-network.ts";
export { weightGradients } from "./lab/network-gradients.ts";
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
} from "./lab/networks.ts";
export { normalMatrix, normalVector } from "./lab/random-inputs.ts";
export {
  examinedRecurrent,
  type RecurrentExamination,
  type RecurrentSettings,
  trainedRecurrent,
} from "./lab/recurrent-networks.ts";
export { addingSequences, recurrentWeights } from "./lab/sequences.ts";
export { column, filled, ones, rows, times, zerosLike } from "./matrices.ts";
export {
  blockDiagonal,
  cut,
  flip,
  type Move,
  pad,
  permuted,
  powerOfTwo,
  shift,
  shuffle,
  sideBySide,
  stacked,
  type Turn,
  turn,
  zoom,
} from "./moves/index.ts";
export type { Tolerance } from "./plain/closeness.ts";
export { type PropertyOptions, property } from "./property.ts";
export { purity } from "./purity.ts";
export {
  type RnnParams,
  recordedGradients,
  rnnParamsOf,
  sumOfRnnParams,
  zipRnnParams,
} from "./recurrent-parameters.ts";
export { refuses } from "./refuses.ts";
export type { Figure } from "./run/figure.ts";
export { dot, largest, lengthOf, meanSquare } from "./vectors.ts";
