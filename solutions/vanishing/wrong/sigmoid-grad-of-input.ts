// caught by: sigmoid-derivative
// σ′ = x(1 − x): the formula belongs to the output σ(x), not to the input.

import type { Vec } from "@pravah/core/kit";
import { type Act, actGrad as right } from "../work.ts";

export * from "../work.ts";

export function actGrad(act: Act, x: Vec): Vec {
  return act === "sigmoid" ? x.map((v) => v * (1 - v)) : right(act, x);
}
