// What a normalised layer keeps, and the column that is worked by hand.

import type { Mat, Vec } from "@pravah/checks";

export interface State {
  runningMean: Vec;
  runningVar: Vec;
}
export interface Cache {
  xhat: Mat;
  invStd: Vec;
  gamma: Vec;
}

/** The column that is worked by hand: mean 2, variance 3 (unbiased 4), with eps 1 a σ of 2. */
export const HAND = [[1], [1], [1], [5]];
export const HAND_OPTIONS = { eps: 1, momentum: 0.1 };
export const HAND_CACHE = { xhat: [[-0.5], [-0.5], [-0.5], [1.5]], invStd: [0.5], gamma: [2] };
export const OPTIONS = { eps: 1e-5, momentum: 0.1 };
