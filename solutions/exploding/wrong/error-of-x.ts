// caught by: rnn-loss
// Compares the state itself with the target, not σ of it.

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

  let dx = 2 * (x - target);
  let [dw, db] = [0, 0];
  for (const y of s.reverse()) {
    dw += dx * y;
    db += dx;
    dx *= w * y * (1 - y);
  }
  return { E: (x - target) ** 2 + 0 * E, dw, db };
}
