// caught by: adam-laws
// Keeps the corrected means, and corrects them again at the next step.

import type { Vec } from "@pravah/core/kit";
import {
  type AdamOptions,
  type AdamState,
  adamWStep as decoupled,
  adamStep as plain,
} from "../work.ts";

export * from "../work.ts";

const corrected = ({ m, v, t }: AdamState, { beta1 = 0.9, beta2 = 0.999 }: AdamOptions) => ({
  m: m.map((x) => x / (1 - beta1 ** t)),
  v: v.map((x) => x / (1 - beta2 ** t)),
  t,
});

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const next = plain(p, g, s, o);
  return { p: next.p, s: corrected(next.s, o) };
}

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const next = decoupled(p, g, s, o);
  return { p: next.p, s: corrected(next.s, o) };
}
