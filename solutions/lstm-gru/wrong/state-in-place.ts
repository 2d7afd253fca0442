// caught by: inputs-unchanged
// Writes the new state of the GRU into the old one.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnParams, gruStepForward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const step = right(
    x,
    map(h, (v) => v),
    p,
  );
  h.forEach((row, n) => {
    row.splice(0, row.length, ...(step.h[n] as number[]));
  });
  return step;
}
