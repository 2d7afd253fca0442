// caught by: gelu-values
// Ignores `approx`: the tanh form is off by up to 4.7e-4 from the exact one.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

const SCALE = Math.sqrt(2 / Math.PI);
const inner = (x: number) => SCALE * (x + 0.044715 * x ** 3);
const slope = (x: number) => {
  const t = Math.tanh(inner(x));
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * SCALE * (1 + 0.134145 * x * x);
};

export function gelu(x: Mat, _approx: "none" | "tanh"): { out: Mat; dydx: Mat } {
  return { out: map(x, (v) => 0.5 * v * (1 + Math.tanh(inner(v)))), dydx: map(x, slope) };
}
