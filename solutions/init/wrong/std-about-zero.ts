// caught by: propagate-values
// Forgets the mean: std is the root of the mean square.

import type { Mat } from "@pravah/core/kit";
import { propagate as right } from "../work.ts";

export * from "../work.ts";

export function propagate(X: Mat, Ws: Mat[], act: "sigmoid" | "tanh" | "relu" | "linear") {
  const { meanSq } = right(X, Ws, act);
  return { meanSq, std: meanSq.map(Math.sqrt) };
}
