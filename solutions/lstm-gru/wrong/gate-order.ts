// caught by: lstm-forward-values
// Reads the blocks as i, f, o, g, as CS231n has them.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const mixed = {
    W_ih: swapped(p.W_ih),
    W_hh: swapped(p.W_hh),
    b_ih: swapped(p.b_ih),
    b_hh: swapped(p.b_hh),
  };
  const step = right(x, h, c, mixed);
  return { ...step, cache: { ...step.cache, p } };
}

/** The last two of four blocks change places. */
function swapped<T>(rows: T[]): T[] {
  const [size, from] = [rows.length / 4, rows.length / 2];
  return [...rows.slice(0, from), ...rows.slice(from + size), ...rows.slice(from, from + size)];
}
