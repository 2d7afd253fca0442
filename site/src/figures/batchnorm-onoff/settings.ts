// What can be set: the activation, the depth, and the learning rate.

import type { Control } from "../settings.ts";

export interface BatchNormSettings {
  readonly act: "sigmoid" | "tanh" | "relu";
  readonly depth: number;
  readonly rate: number;
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "act", kind: "choice", values: ["sigmoid", "tanh", "relu"], default: "sigmoid" },
  { name: "depth", kind: "range", values: [4, 8, 12, 20, 30], default: 8 },
  { name: "rate", kind: "range", values: [0.1, 0.5, 1.5, 2.5], default: 0.5 },
];
