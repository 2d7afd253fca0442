// Parameters, inputs and gates of cells, and products with a row.

import {
  type Mat,
  map,
  normalMatrix,
  normalVector,
  type Random,
  type RnnParams,
  type Vec,
  zeros,
} from "@pravah/checks";

export const zeroParams = (blocks: number, D: number, H: number): RnnParams => ({
  W_ih: zeros(blocks * H, D),
  W_hh: zeros(blocks * H, H),
  b_ih: new Array<number>(blocks * H).fill(0),
  b_hh: new Array<number>(blocks * H).fill(0),
});

export const randomParams = (random: Random, blocks: number, D: number, H: number): RnnParams => ({
  W_ih: normalMatrix(random, blocks * H, D, 0.7),
  W_hh: normalMatrix(random, blocks * H, H, 0.7),
  b_ih: normalVector(random, blocks * H, 0.7),
  b_hh: normalVector(random, blocks * H, 0.7),
});

export const randomStep = (random: Random, N: number, D: number, H: number) => ({
  x: normalMatrix(random, N, D),
  h: normalMatrix(random, N, H),
});

/** The same cell with a bias added to whole blocks: far below 0 shuts a gate, far above opens it. */
export const gated = (p: RnnParams, H: number, biases: Record<number, number>): RnnParams => ({
  ...p,
  b_ih: p.b_ih.map((b, k) => b + (biases[Math.floor(k / H)] ?? 0)),
});

export const gateValues = (random: Random, N: number, H: number): Mat =>
  map(zeros(N, H), () => random.uniform(0.05, 1));

export const plusVec = (a: Vec, b: Vec, factor = 1): Vec =>
  a.map((v, k) => v + factor * (b[k] as number));
export const timesMatrix = (v: Vec, W: Mat): Vec =>
  (W[0] as Vec).map((_, j) => v.reduce((sum, d, k) => sum + d * (W[k]?.[j] as number), 0));
