// caught by: lstm-backward-gradient
// Takes the slope of a sigmoid for the candidate, which is a tanh.

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
  const slope = (s: number) => s * (1 - s);
  const dPre = beside([
    times(times(dCell, g), map(i, slope)),
    times(times(dCell, cPrev), map(f, slope)),
    times(times(dCell, i), map(g, slope)),
    times(times(dh, squashed), map(o, slope)),
  ]);
  return { ...affineGradients(dPre, dPre, cache), dcPrev: times(dCell, f) };
}
