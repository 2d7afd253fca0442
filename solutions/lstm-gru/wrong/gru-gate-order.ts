// caught by: gru-gates
// Reads the blocks as z, r, n, as Keras has them.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, gruStepForward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const mixed = {
    W_ih: swapped(p.W_ih),
    W_hh: swapped(p.W_hh),
    b_ih: swapped(p.b_ih),
    b_hh: swapped(p.b_hh),
  };
  const step = right(x, h, mixed);
  return { ...step, cache: { ...step.cache, p } };
}

/** The first two of three blocks change places. */
function swapped<T>(rows: T[]): T[] {
  const size = rows.length / 3;
  return [...rows.slice(size, 2 * size), ...rows.slice(0, size), ...rows.slice(2 * size)];
}
