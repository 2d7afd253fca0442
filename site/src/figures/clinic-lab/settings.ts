// What can be set: everything that makes a network of the clinic sick or well.

import type { Control } from "../settings.ts";

export interface LabSettings {
  readonly depth: number;
  readonly width: number;
  readonly act: "sigmoid" | "tanh" | "relu" | "leaky";
  /** `large`: standard deviation 1 at every layer. */
  readonly init: "xavier" | "he" | "standard" | "large";
  readonly batchnorm: "off" | "on";
  readonly clip: "off" | "on";
  readonly rate: number;
  readonly bias: number;
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "depth", kind: "range", values: [2, 4, 8, 10, 20, 30], default: 8 },
  { name: "width", kind: "range", values: [4, 8, 16, 32], default: 32 },
  { name: "act", kind: "choice", values: ["sigmoid", "tanh", "relu", "leaky"], default: "sigmoid" },
  {
    name: "init",
    kind: "choice",
    values: ["xavier", "he", "standard", "large"],
    default: "xavier",
  },
  { name: "bias", kind: "range", values: [-3, -1, 0, 1], default: 0 },
  { name: "batchnorm", kind: "choice", values: ["off", "on"], default: "off" },
  { name: "clip", kind: "choice", values: ["off", "on"], default: "off" },
  { name: "rate", kind: "range", values: [0.001, 0.01, 0.05, 0.1, 0.5, 1, 3, 5], default: 0.5 },
];
