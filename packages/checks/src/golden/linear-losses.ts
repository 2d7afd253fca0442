// Golden values and gradients of linear layers and losses.

import data from "@pravah/core/golden/linear_losses.json" with { type: "json" };
import type { Mat, Vec } from "@pravah/core/kit";
import type { GoldenFile } from "./golden.ts";

/** Input of `mlp2_tanh_ce`: two layers, tanh between them, cross-entropy behind them. */
export interface TanhNet {
  X: Mat;
  labels: number[];
  W1: Mat;
  b1: Vec;
  W2: Mat;
  b2: Vec;
}

export const linearLosses: GoldenFile = data;
