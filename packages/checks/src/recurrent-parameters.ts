// The four parameters of a recurrent cell, and their gradients: added, and read from a recorded case.

import { type Mat, type Vec, zip } from "@pravah/core/kit";

/** Laid out like PyTorch's: [blocks · hidden][inputs], [blocks · hidden][hidden], two biases. */
export interface RnnParams {
  W_ih: Mat;
  W_hh: Mat;
  b_ih: Vec;
  b_hh: Vec;
}

/** The parameters alone, of whatever holds more than them. */
export const rnnParamsOf = ({ W_ih, W_hh, b_ih, b_hh }: RnnParams): RnnParams => ({
  W_ih,
  W_hh,
  b_ih,
  b_hh,
});

/** Gradients as they are recorded, under the names of their parameters. */
export const recordedGradients = (answers: {
  dW_ih: Mat;
  dW_hh: Mat;
  db_ih: Vec;
  db_hh: Vec;
}): RnnParams => ({
  W_ih: answers.dW_ih,
  W_hh: answers.dW_hh,
  b_ih: answers.db_ih,
  b_hh: answers.db_hh,
});

/**
 * Entry by entry.
 *
 * @throws {Error} when the shapes differ
 */
export function zipRnnParams(
  one: RnnParams,
  other: RnnParams,
  f: (a: number, b: number) => number,
): RnnParams {
  const biasBy = (a: Vec, b: Vec) => zip([a], [b], f).flat();
  return {
    W_ih: zip(one.W_ih, other.W_ih, f),
    W_hh: zip(one.W_hh, other.W_hh, f),
    b_ih: biasBy(one.b_ih, other.b_ih),
    b_hh: biasBy(one.b_hh, other.b_hh),
  };
}

/**
 * a · one + b · other.
 *
 * @throws {Error} when the shapes differ
 */
export const sumOfRnnParams = (one: RnnParams, other: RnnParams, a = 1, b = 1): RnnParams =>
  zipRnnParams(one, other, (v, w) => a * v + b * w);
