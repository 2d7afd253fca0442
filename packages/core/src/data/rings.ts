// Two rings around the origin: not linearly separable, easy for a network of any depth that learns.

import type { Random } from "../random/random.ts";
import { ArgumentError } from "../tensor/errors.ts";

export interface Samples {
  /** Points, shape [count][2]. */
  inputs: number[][];
  /** Class of each point. */
  labels: number[];
}

const RADII = [0.5, 1.5];
const NOISE = 0.1;

/**
 * `count` points, alternating between an inner ring (class 0, radius 0.5) and an outer one (class 1,
 * radius 1.5), with radial noise of standard deviation 0.1.
 *
 * @param count ≥ 1
 * @throws {ArgumentError} otherwise
 */
export function rings(random: Random, count: number): Samples {
  if (!Number.isInteger(count) || count < 1) {
    throw new ArgumentError(`rings: count is ${count}, expected a positive whole number`);
  }
  const labels = Array.from({ length: count }, (_, i) => i % 2);
  const inputs = labels.map((label) => {
    const radius = random.normal(RADII[label], NOISE);
    const angle = random.uniform(0, 2 * Math.PI);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { inputs, labels };
}
