// What can be set: how deep the stack is, how its weights start, and which gradient is shown.

import type { Control } from "../settings.ts";

export interface DepthSettings {
  readonly depth: number;
  readonly init: "standard" | "xavier" | "he" | "orthogonal";
  /** Of the weights, or of the pre-activations. */
  readonly gradient: "dW" | "dZ";
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "depth", kind: "range", values: [2, 4, 6, 8, 10, 15, 20, 30, 40, 50], default: 10 },
  {
    name: "init",
    kind: "choice",
    values: ["standard", "xavier", "he", "orthogonal"],
    default: "xavier",
  },
  { name: "gradient", kind: "choice", values: ["dW", "dZ"], default: "dW" },
];
