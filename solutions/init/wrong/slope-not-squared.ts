// caught by: gain-values
// Divides by 1 + slope instead of 1 + slope².

import { gain as right } from "../work.ts";

export * from "../work.ts";

type ActName = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "selu";

export function gain(act: ActName, param = 0.01) {
  return act === "leaky_relu" ? Math.sqrt(2 / (1 + param)) : right(act);
}
