// caught by: agc-per-unit
// Takes columns for units; the weights of a unit are a row.

import { type Mat, transpose } from "@pravah/core/kit";
import { agc as right } from "../work.ts";

export * from "../work.ts";

export function agc(W: Mat, G: Mat, lambda: number, eps = 1e-3): Mat {
  return transpose(right(transpose(W), transpose(G), lambda, eps));
}
