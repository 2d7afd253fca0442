// caught by: gru-backward-gradient
// Takes n − h where more z means more of h.

import { type Mat, map, zip } from "@pravah/core/kit";
import { affineGradients, beside, type GruCache } from "../work.ts";

export * from "../work.ts";

export function gruStepBackward(dh: Mat, cache: GruCache) {
  const { hPrev, r, z, n, hn } = cache;
  const times = (a: Mat, b: Mat) => zip(a, b, (u, v) => u * v);
  const slope = (s: number) => s * (1 - s);
  const dN = times(
    times(
      dh,
      map(z, (v) => 1 - v),
    ),
    map(n, (t) => 1 - t * t),
  );
  const dR = times(times(dN, hn), map(r, slope));
  const dZ = times(
    times(
      dh,
      zip(n, hPrev, (a, b) => a - b),
    ),
    map(z, slope),
  );
  const step = affineGradients(beside([dR, dZ, dN]), beside([dR, dZ, times(dN, r)]), cache);
  const direct = times(dh, z);
  return { ...step, dhPrev: zip(step.dhPrev, direct, (a, b) => a + b) };
}
