// caught by: adam-values
// Takes β₁ for the squares and β₂ for the mean.

import type { Vec } from "@pravah/core/kit";
import {
  type AdamOptions,
  type AdamState,
  adamWStep as decoupled,
  adamStep as plain,
} from "../work.ts";

export * from "../work.ts";

const swapped = ({ beta1 = 0.9, beta2 = 0.999, ...rest }: AdamOptions): AdamOptions => ({
  ...rest,
  beta1: beta2,
  beta2: beta1,
});

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return plain(p, g, s, swapped(o));
}

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return decoupled(p, g, s, swapped(o));
}
