// caught by: matrix-variance
// Starts with 0 everywhere.

import { type Mat, zeros } from "@pravah/core/kit";

export * from "../work.ts";

export function initMatrix(fanOut: number, fanIn: number): Mat {
  return zeros(fanOut, fanIn);
}
