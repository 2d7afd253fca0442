// What can be set: the activation, how the weights start, and how deep the network is.

import type { Control } from "../settings.ts";

export interface HistogramSettings {
  readonly act: "tanh" | "sigmoid" | "relu";
  readonly init: "standard" | "xavier" | "he" | "orthogonal";
  readonly depth: number;
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "act", kind: "choice", values: ["tanh", "sigmoid", "relu"], default: "tanh" },
  {
    name: "init",
    kind: "choice",
    values: ["standard", "xavier", "he", "orthogonal"],
    default: "standard",
  },
  { name: "depth", kind: "range", values: [5, 10, 20, 30], default: 5 },
];
