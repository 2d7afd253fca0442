// caught by: sigmoid-derivative
// Applies sigmoid to σ(x) once more before σ(1 − σ).

import type { Vec } from "@pravah/core/kit";
import { type Act, actGrad as right, sigmoid } from "../work.ts";

export * from "../work.ts";

export function actGrad(act: Act, x: Vec): Vec {
  if (act !== "sigmoid") return right(act, x);
  return sigmoid(sigmoid(x)).map((s) => s * (1 - s));
}
