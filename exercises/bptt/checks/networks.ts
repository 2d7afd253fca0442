// Random and fixed networks, sequences, and a loss at the end.

import {
  type Mat,
  normalMatrix,
  normalVector,
  type Random,
  type RnnParams,
  type Vec,
  zerosLike,
} from "@pravah/checks";
import type { rnnForward } from "../work.ts";

export type Cache = Awaited<ReturnType<typeof rnnForward>>["cache"][number];

/** All states stay 0 where the input is 0, so every slope is 1 and every step doubles. */
export const RESTING_UNIT: RnnParams = { W_ih: [[1]], W_hh: [[2]], b_ih: [0], b_hh: [0] };

/** Small enough that tanh does not saturate: a gradient of 0 would prove nothing. */
export function randomParams(
  random: Random,
  inputs: number,
  hidden: number,
  scale = 0.6,
): RnnParams {
  const bias = () => normalVector(random, hidden, 0.3);
  return {
    W_ih: normalMatrix(random, hidden, inputs, 0.5),
    W_hh: normalMatrix(random, hidden, hidden, scale),
    b_ih: bias(),
    b_hh: bias(),
  };
}

export function sequence(
  random: Random,
  steps: number,
  batch: number,
  width: number,
  std = 1,
): Mat[] {
  return Array.from({ length: steps }, () => normalMatrix(random, batch, width, std));
}

/** The rows of `m` as a sequence of `steps` matrices. */
export function cutInto(m: Mat, steps: number): Mat[] {
  const rows = m.length / steps;
  return Array.from({ length: steps }, (_, t) => m.slice(t * rows, (t + 1) * rows));
}

/** A loss that looks at the last state only. */
export const onlyLast = (hs: Mat[], last: Mat): Mat[] => [...hs.slice(0, -1).map(zerosLike), last];

export const listOf = ({ W_ih, W_hh, b_ih, b_hh }: RnnParams): Vec => [
  ...W_ih.flat(),
  ...W_hh.flat(),
  ...b_ih,
  ...b_hh,
];
