// caught by: tanh-derivative
// 1 − tanh(x): the square is forgotten.

import type { Vec } from "@pravah/core/kit";
import { type Act, actGrad as right } from "../work.ts";

export * from "../work.ts";

export function actGrad(act: Act, x: Vec): Vec {
  return act === "tanh" ? x.map((v) => 1 - Math.tanh(v)) : right(act, x);
}
