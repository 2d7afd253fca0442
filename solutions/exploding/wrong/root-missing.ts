// caught by: radius-values
// Returns the last growth factor instead of the k-th root.

import { type Mat, map, matmul } from "@pravah/core/kit";

export * from "../work.ts";

export function spectralRadius(W: Mat, k = 200): number {
  let power = W;
  let size = 0;
  for (let i = 0; i < k; i++) {
    size = Math.hypot(...power.flat());
    if (size === 0) return 0;
    const unit = size;
    power = matmul(
      map(power, (v) => v / unit),
      W,
    );
  }
  return size;
}
