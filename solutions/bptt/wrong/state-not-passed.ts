// caught by: forward-values
// Gives h0 to every step: the steps know nothing of each other.

import type { Mat } from "@pravah/core/kit";
import { type RnnParams, rnnStepForward } from "../work.ts";

export * from "../work.ts";

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  const steps = xs.map((x) => rnnStepForward(x, h0, p));
  return { hs: steps.map(({ h }) => h), cache: steps.map(({ cache }) => cache) };
}
