// What can be set: the strength of L2, the learning rate, and whether the gradient is clipped.

import type { Control } from "../settings.ts";

export interface RateSettings {
  readonly lambda: number;
  readonly rate: number;
  readonly clip: "off" | "on";
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "lambda", kind: "range", values: [0, 0.0001, 0.01, 0.1], default: 0.01 },
  { name: "rate", kind: "range", values: [0.000001, 0.0001, 0.001, 0.01, 0.1], default: 0.1 },
  { name: "clip", kind: "choice", values: ["off", "on"], default: "off" },
];
