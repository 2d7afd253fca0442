// Random weight matrices, and the checks that all initialisations share.

import type { Random } from "../random/random.ts";
import { requireWhole } from "../tensor/require.ts";

/** Weights of a layer, shape [fanOut][fanIn]. */
export type Weights = number[][];

/** A matrix of N(0, std²). @throws {ArgumentError} when a fan is no positive whole number */
export function normalWeights(
  operation: string,
  random: Random,
  fanOut: number,
  fanIn: number,
  std: number,
): Weights {
  return drawn(operation, fanOut, fanIn, () => random.normal(0, std));
}

/** A matrix of U(−bound, bound). @throws {ArgumentError} when a fan is no positive whole number */
export function uniformWeights(
  operation: string,
  random: Random,
  fanOut: number,
  fanIn: number,
  bound: number,
): Weights {
  return drawn(operation, fanOut, fanIn, () => random.uniform(-bound, bound));
}

function drawn(operation: string, fanOut: number, fanIn: number, draw: () => number): Weights {
  requireWhole(operation, "fanOut", fanOut);
  requireWhole(operation, "fanIn", fanIn);
  return Array.from({ length: fanOut }, () => Array.from({ length: fanIn }, draw));
}
