// caught by: sigmoid-extremes
// eˣ/(1 + eˣ): beyond x = 709 that is Infinity/Infinity.

import type { Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function sigmoid(x: Vec): Vec {
  return x.map((v) => Math.exp(v) / (1 + Math.exp(v)));
}
