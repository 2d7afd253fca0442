// What can be set: the threshold, and where both walks begin.

import type { Control } from "../settings.ts";

export interface PathSettings {
  readonly threshold: number;
  readonly weight: number;
  readonly bias: number;
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "threshold", kind: "range", values: [0.1, 0.3, 1, 3, 10], default: 1 },
  { name: "weight", kind: "range", values: [4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8], default: 6 },
  { name: "bias", kind: "range", values: [-4, -3.5, -3, -2.5, -2, -1.5], default: -3 },
];
