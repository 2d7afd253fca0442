// caught by: lstm-backward-gradient
// Goes back through the transposes of the square state weights.

import { type Mat, transpose } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const H = (dh[0] as number[]).length;
  const W_hh = [0, 1, 2, 3].flatMap((k) => transpose(cache.p.W_hh.slice(k * H, (k + 1) * H)));
  return right(dh, dc, { ...cache, p: { ...cache.p, W_hh } });
}
