// Two rings around the origin: not linearly separable, easy for a network of any depth that learns.

import type { Random } from "../random/random.ts";
import { requireWhole } from "../tensor/require.ts";
import type { Samples } from "./samples.ts";

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
  requireWhole("rings", "count", count);
  const labels = Array.from({ length: count }, (_, i) => i % 2);
  const inputs = labels.map((label) => {
    const radius = random.normal(RADII[label], NOISE);
    const angle = random.uniform(0, 2 * Math.PI);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { inputs, labels };
}
