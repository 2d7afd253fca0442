// caught by: rnn-gradient-short
// Multiplies dw by the output AFTER the step instead of the one before it.

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

  let dx = 2 * (end - target) * end * (1 - end);
  let [dw, db, after] = [0, 0, end];
  for (const y of s.reverse()) {
    dw += dx * after;
    db += dx;
    dx *= w * y * (1 - y);
    after = y;
  }
  return { E, dw, db };
}
