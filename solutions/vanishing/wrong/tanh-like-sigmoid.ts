// caught by: derivative-bounds
// a(1 − a) for every activation: right for sigmoid, negative for tanh left of 0.

import type { Vec } from "@pravah/core/kit";
import { type Act, actGrad as right } from "../work.ts";

export * from "../work.ts";

export function actGrad(act: Act, x: Vec): Vec {
  if (act !== "tanh") return right(act, x);
  return x.map((v) => Math.tanh(v) * (1 - Math.tanh(v)));
}
