// Seeded uniform random numbers for students.

import { createRandom } from "../random/random.ts";
import type { Vec } from "./matrix.ts";

/**
 * `count` uniform numbers in [0, 1); the same for the same seed, and a longer list starts with the
 * shorter one.
 *
 * @throws {RangeError} when `seed` is not a safe integer
 */
export function uniforms(seed: number, count: number): Vec {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.uniform());
}
