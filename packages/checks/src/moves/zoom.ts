// Other units of measurement: what is homogeneous answers in them too.

import type { Random } from "@pravah/core";
import { type Move, moveOf } from "./move.ts";

/**
 * Each of `size` entries times a power of two of its own, 2⁻³ to 2³ and not 1. Exact, as far as nothing
 * leaves float64's range: only exponents change.
 */
export function zoom(random: Random, size: number): Move {
  const factors = Array.from({ length: size }, () => powerOfTwo(random));
  return moveOf(
    (v) => v.map((entry, i) => entry * (factors[i] as number)),
    (v) => v.map((entry, i) => entry / (factors[i] as number)),
  );
}

/** A random power of two, 2⁻³ to 2³ and not 1: a factor that costs no digit. */
export function powerOfTwo(random: Random): number {
  const exponent = 1 + random.int(3);
  return random.int(2) === 0 ? 2 ** exponent : 2 ** -exponent;
}
