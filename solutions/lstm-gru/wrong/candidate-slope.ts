// caught by: lstm-backward-gradient
// Takes the slope of a sigmoid for the candidate, which is a tanh.

import { type Mat, zip } from "@pravah/core/kit";
import {
  affineGradients,
  beside,
  type LstmCache,
  lstmGateGradients,
  reachesCell,
  lstmStepBackward as right,
} from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const dCell = reachesCell(dh, dc, cache);
  const [dI, dF, dG, dO] = lstmGateGradients(dh, dCell, cache);
  const sigmoidLike = zip(dG, cache.g, (d, t) => (d / (1 - t * t)) * t * (1 - t));
  const dPre = beside([dI, dF, sigmoidLike, dO]);
  return { ...right(dh, dc, cache), ...affineGradients(dPre, dPre, cache) };
}
