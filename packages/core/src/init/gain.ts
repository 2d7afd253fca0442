// By how much an activation shrinks a signal, and what makes up for it.

import { requireNumber } from "../tensor/require.ts";

export type GainName = "linear" | "sigmoid" | "tanh" | "relu" | "leaky-relu" | "selu";

/**
 * PyTorch's recommended factor on the standard deviation: linear 1, sigmoid 1, tanh 5/3, ReLU √2,
 * leaky ReLU √(2/(1+slope²)), SELU ¾ (empirical: self-normalising networks need 1).
 *
 * @param slope of leaky ReLU, finite; 0.01 by default
 * @throws {ArgumentError} otherwise
 * @see He et al. 2015, eq. 15; PyTorch's nn.init.calculate_gain
 */
export function gain(activation: GainName, slope = 0.01): number {
  requireNumber("gain", "slope", slope, true, "a finite number");
  switch (activation) {
    case "linear":
    case "sigmoid":
      return 1;
    case "tanh":
      return 5 / 3;
    case "relu":
      return Math.SQRT2;
    case "leaky-relu":
      return Math.sqrt(2 / (1 + slope * slope));
    case "selu":
      return 0.75;
  }
}
