// What can be set: the spectral radius of the plain network, and the bias of the gate that keeps the state.

import type { Control } from "../settings.ts";

export interface TimeSettings {
  readonly radius: number;
  readonly bias: number;
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "radius", kind: "range", values: [0.5, 0.7, 0.9, 1, 1.1, 1.2, 1.5], default: 0.9 },
  { name: "bias", kind: "range", values: [-1, 0, 1, 2, 3, 5], default: 1 },
];
