// caught by: gain-values
// Gives tanh the gain of ReLU.

import { gain as right } from "../work.ts";

export * from "../work.ts";

type ActName = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "selu";

export function gain(act: ActName, param?: number) {
  return act === "tanh" ? Math.SQRT2 : right(act, param);
}
