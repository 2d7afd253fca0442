// caught by: radius-extreme
// Multiplies k times without rescaling.

import { type Mat, matmul } from "@pravah/core/kit";

export * from "../work.ts";

export function spectralRadius(W: Mat, k = 200): number {
  let power = W;
  for (let i = 1; i < k; i++) power = matmul(power, W);
  return Math.sqrt(power.flat().reduce((total, v) => total + v * v, 0)) ** (1 / k);
}
