// caught by: fans-values
// Takes rows for inputs: fanIn and fanOut are exchanged.

import { type Mat, transpose } from "@pravah/core/kit";
import { initMatrix as right, fans as rightFans } from "../work.ts";

export * from "../work.ts";

type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

export function fans(shape: number[]) {
  const { fanIn, fanOut } = rightFans(shape);
  return { fanIn: fanOut, fanOut: fanIn };
}

export function initMatrix(fanOut: number, fanIn: number, scheme: Scheme, seed: number): Mat {
  return transpose(right(fanIn, fanOut, scheme, seed));
}
