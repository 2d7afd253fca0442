// What can be set: how many units each layer has.

import type { Control } from "../settings.ts";

export interface DeadSettings {
  readonly width: number;
  readonly [name: string]: string | number;
}

export const controls: readonly Control[] = [
  { name: "width", kind: "range", values: [1, 2, 3, 4, 5, 6, 8, 12], default: 2 },
];
