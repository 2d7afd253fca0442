// caught by: lstm-backward-gradient
// Stops at the gates: their sigmoid is not gone through.

import { type Mat, map, zip } from "@pravah/core/kit";
import { affineGradients, beside, type LstmCache } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const { i, f, g, o, c, cPrev } = cache;
  const times = (a: Mat, b: Mat) => zip(a, b, (u, v) => u * v);
  const squashed = map(c, Math.tanh);
  const own = times(
    times(dh, o),
    map(squashed, (t) => 1 - t * t),
  );
  const dCell = zip(dc, own, (later, d) => later + d);
  const dPre = beside([
    times(dCell, g),
    times(dCell, cPrev),
    times(
      times(dCell, i),
      map(g, (t) => 1 - t * t),
    ),
    times(dh, squashed),
  ]);
  return { ...affineGradients(dPre, dPre, cache), dcPrev: times(dCell, f) };
}
