// caught by: rnn-gradient-values
// Differentiates the last step only.

import type { Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function scalarRnnLossGrad(w: number, b: number, x0: number, T: number, target: number) {
  const s: Vec = [];
  let x = x0;
  for (let t = 0; t < T; t++) {
    s.push(1 / (1 + Math.exp(-x)));
    x = w * (s[t] as number) + b;
  }
  const end = 1 / (1 + Math.exp(-x));
  const E = (end - target) ** 2;

  const dx = 2 * (end - target) * end * (1 - end);
  return { E, dw: dx * (s.at(-1) as number), db: dx };
}
