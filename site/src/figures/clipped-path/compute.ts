// Gradient descent on the error of Pascanu's unit, with and without clipping (experiment B12).

import { scalarRecurrence } from "@pravah/core";
import type { PathSettings } from "./settings.ts";

export interface Place {
  w: number;
  b: number;
  error: number;
  /** Of the gradient there, before clipping. */
  norm: number;
}

export interface PathData {
  settings: PathSettings;
  plain: Place[];
  clipped: Place[];
}

const RATE = 0.5;
const STEPS = 300;

export function compute(settings: PathSettings): PathData {
  const { threshold } = settings;
  return {
    settings,
    plain: walk(settings, Number.POSITIVE_INFINITY),
    clipped: walk(settings, threshold),
  };
}

function walk({ weight, bias }: PathSettings, threshold: number): Place[] {
  const places: Place[] = [];
  let [w, b] = [weight, bias];
  for (let step = 0; step <= STEPS; step++) {
    const { error, dw, db } = scalarRecurrence({ w, b });
    const norm = Math.hypot(dw, db);
    places.push({ w, b, error, norm });
    const coef = Math.min(1, threshold / (norm + 1e-6));
    w -= RATE * coef * dw;
    b -= RATE * coef * db;
  }
  return places;
}
