// caught by: tanh-derivative
// 1 − x²: squares the input in place of tanh(x).

import type { Vec } from "@pravah/core/kit";
import { type Act, actGrad as right } from "../work.ts";

export * from "../work.ts";

export function actGrad(act: Act, x: Vec): Vec {
  return act === "tanh" ? x.map((v) => 1 - v * v) : right(act, x);
}
