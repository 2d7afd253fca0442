// Narrow and deep ReLU networks that are dead before they have seen a single sample.

import type { Random } from "../random/random.ts";

/**
 * Draws layers of a ReLU network with one input, standard normal weights and no biases, until one of them
 * is 0 for every input: such a network is positively homogeneous, so ±1 stand for all inputs.
 *
 * @returns the layer, from 1; Infinity where none of the first `deepest` is
 */
export function firstDeadLayer(random: Random, width: number, deepest: number): number {
  let signals = [[1], [-1]];
  for (let layer = 1; layer <= deepest; layer++) {
    const fanIn = signals[0]?.length ?? 0;
    const rows = Array.from({ length: width }, () =>
      Array.from({ length: fanIn }, () => random.normal()),
    );
    signals = signals.map((signal) => rows.map((row) => Math.max(0, dot(row, signal))));
    if (signals.flat().every((a) => a === 0)) return layer;
  }
  return Number.POSITIVE_INFINITY;
}

/** 1 − Π(1 − 2⁻ⁿ), which the chance of being dead at this depth does not pass. @see Lu et al. 2019 */
export function bornDeadBound(width: number, depth: number): number {
  return 1 - (1 - 2 ** -width) ** depth;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
