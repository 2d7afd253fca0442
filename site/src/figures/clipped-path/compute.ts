// Gradient descent on the error of Pascanu's unit, with and without clipping (experiment B12).

import { type ScalarPlace, scalarDescent } from "@pravah/core";
import type { PathSettings } from "./settings.ts";

export interface PathData {
  settings: PathSettings;
  plain: ScalarPlace[];
  clipped: ScalarPlace[];
}

const RATE = 0.5;
const STEPS = 300;

export function compute(settings: PathSettings): PathData {
  const { weight: w, bias: b, threshold } = settings;
  const walk = (clip: number) => scalarDescent({ w, b }, { rate: RATE, steps: STEPS, clip });
  return { settings, plain: walk(Number.POSITIVE_INFINITY), clipped: walk(threshold) };
}
