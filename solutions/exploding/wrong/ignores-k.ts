// caught by: radius-values
// Always takes k = 200.

import type { Mat } from "@pravah/core/kit";
import { spectralRadius as right } from "../work.ts";

export * from "../work.ts";

export function spectralRadius(W: Mat): number {
  return right(W);
}
