// caught by: radius-is-not-a-norm
// Returns how far one step can stretch, the spectral norm.

import { type Mat, matmul, transpose } from "@pravah/core/kit";
import { spectralRadius as right } from "../work.ts";

export * from "../work.ts";

export function spectralRadius(W: Mat): number {
  return Math.sqrt(right(matmul(transpose(W), W), 400));
}
