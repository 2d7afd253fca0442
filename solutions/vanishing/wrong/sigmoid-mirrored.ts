// caught by: sigmoid-values
// 1/(1 + eˣ): the minus sign in the exponent is missing.

import type { Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function sigmoid(x: Vec): Vec {
  return x.map((v) => 1 / (1 + Math.exp(v)));
}
