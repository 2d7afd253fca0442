// caught by: sigmoid-values
// ½(1 + tanh x) is σ(2x): the argument of tanh must be x/2.

import type { Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function sigmoid(x: Vec): Vec {
  return x.map((v) => 0.5 * (1 + Math.tanh(v)));
}
