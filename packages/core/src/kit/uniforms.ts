// Seeded uniform random numbers for students.

import { createRandom } from "../random/random.ts";
import type { Vec } from "./matrix.ts";

/** `count` uniform numbers in [0, 1); the same for the same seed. */
export function uniforms(seed: number, count: number): Vec {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.uniform());
}
