// Pascanu's recurrent network with one unit, whose error surface has a cliff.

import { sigmoidOf } from "../kernels/sigmoid-of.ts";

const X0 = 0.5;
const TARGET = 0.7;

/**
 * E = (σ(x_T) − 0.7)² with x ← w·σ(x) + b, `steps` times from 0.5; and its gradient.
 *
 * @see Pascanu, Mikolov, Bengio 2013, Fig. 6
 */
export function scalarRecurrence(
  { w, b }: { w: number; b: number },
  steps = 50,
): { error: number; dw: number; db: number } {
  const outputs: number[] = [];
  let x = X0;
  for (let t = 0; t < steps; t++) {
    outputs.push(sigmoidOf(x));
    x = w * (outputs[t] as number) + b;
  }
  const last = sigmoidOf(x);
  let upstream = 2 * (last - TARGET) * last * (1 - last);
  let [dw, db] = [0, 0];
  for (let t = steps - 1; t >= 0; t--) {
    const y = outputs[t] as number;
    dw += upstream * y;
    db += upstream;
    upstream *= w * y * (1 - y);
  }
  return { error: (last - TARGET) ** 2, dw, db };
}
