// caught by: kaiming-values
// Returns the variance gain²/fan.

import { kaimingStd as right } from "../work.ts";

export * from "../work.ts";

type ActName = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "selu";

export function kaimingStd(fan: number, act: ActName, param?: number) {
  return right(fan, act, param) ** 2;
}
