// What can be set: the spectral radius of the matrix, and where the cliff is cut.

import type { Control } from "../settings.ts";

export interface PowerSettings {
  readonly radius: number;
  readonly bias: number;
  readonly steps: number;
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  {
    name: "radius",
    kind: "range",
    values: [0.5, 0.7, 0.9, 0.95, 1, 1.05, 1.1, 1.3, 1.5],
    default: 1.1,
  },
  {
    name: "bias",
    kind: "range",
    values: [-4, -3.5, -3, -2.5, -2, -1.5],
    default: -2.5,
  },
  { name: "steps", kind: "range", values: [5, 10, 20, 50], default: 50 },
];
