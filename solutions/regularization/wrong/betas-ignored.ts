// caught by: adam-values
// Always 0.9, 0.999 and 1e-8, whatever the options say.

import type { Vec } from "@pravah/core/kit";
import {
  type AdamOptions,
  type AdamState,
  adamWStep as decoupled,
  adamStep as plain,
} from "../work.ts";

export * from "../work.ts";

const usual = ({ lr, weightDecay }: AdamOptions): AdamOptions =>
  weightDecay === undefined ? { lr } : { lr, weightDecay };

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return plain(p, g, s, usual(o));
}

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return decoupled(p, g, s, usual(o));
}
