// Another origin: what only sees differences answers the same.

import type { Random } from "@pravah/core";
import { type Move, moveOf } from "./move.ts";

/** Offsets are so fine: whole numbers, halves and quarters keep every bit, and so do equal entries. */
const FINENESS = 1 / 64;

/**
 * Adds to each of `size` entries a number of its own, a multiple of 1/64 from [−reach, reach] that is not
 * 0. Rounded in the last digit for most entries: for answers that must agree to 1e-7, not to the bit.
 */
export function shift(random: Random, size: number, reach = 2): Move {
  const steps = Math.round(reach / FINENESS);
  const offsets = Array.from({ length: size }, () => {
    const offset = (1 + random.int(steps)) * FINENESS;
    return random.int(2) === 0 ? offset : -offset;
  });
  return moveOf(
    (v) => v.map((entry, i) => entry + (offsets[i] as number)),
    (v) => v.map((entry, i) => entry - (offsets[i] as number)),
  );
}
