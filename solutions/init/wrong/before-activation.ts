// caught by: propagate-values
// Measures before the activation instead of after it.

import { type Mat, map, matmul, transpose } from "@pravah/core/kit";
import { propagate as right } from "../work.ts";

export * from "../work.ts";

const SLOPES = {
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  tanh: (z: number) => Math.tanh(z),
  relu: (z: number) => Math.max(0, z),
  linear: (z: number) => z,
};

export function propagate(X: Mat, Ws: Mat[], act: keyof typeof SLOPES) {
  const measured: { std: number[]; meanSq: number[] } = { std: [], meanSq: [] };
  let h = X;
  for (const W of Ws) {
    const z = right(h, [W], "linear");
    measured.std.push(z.std[0] as number);
    measured.meanSq.push(z.meanSq[0] as number);
    h = map(matmul(h, transpose(W)), SLOPES[act]);
  }
  return measured;
}
