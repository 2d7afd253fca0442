// caught by: inputs-unchanged
// Writes the new cell state into the old one.

import { type Mat, map } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const step = right(
    x,
    h,
    map(c, (v) => v),
    p,
  );
  c.forEach((row, n) => {
    row.splice(0, row.length, ...(step.c[n] as number[]));
  });
  return step;
}
