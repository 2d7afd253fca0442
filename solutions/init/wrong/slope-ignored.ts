// caught by: gain-values
// Takes leaky ReLU for ReLU.

import { gain as right } from "../work.ts";

export * from "../work.ts";

type ActName = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "selu";

export function gain(act: ActName) {
  return act === "leaky_relu" ? Math.SQRT2 : right(act);
}
