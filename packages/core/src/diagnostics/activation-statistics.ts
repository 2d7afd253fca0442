// What an activation lets through: spread, dead units, saturated entries.

import type { Var } from "../autodiff/var.ts";
import { viewOf } from "../tensor/memory.ts";

export interface ActivationStatistics {
  mean: number;
  /** Standard deviation over all entries (divided by their number). */
  std: number;
  /** Fraction of units that are 0 with slope 0 for EVERY sample: no gradient will ever pass. */
  dead: number;
  /** Fraction of entries of a sigmoid or tanh whose slope is below 5 % of its largest. */
  saturated: number;
}

/** Largest slope of the activations that saturate on both sides. */
const STEEPEST: Readonly<Record<string, number>> = { sigmoid: 0.25, tanh: 1 };
const FLAT = 0.05;

/**
 * Statistics of an activation's output, shape [batch, units], during the step that computed it.
 * For other values `dead` and `saturated` are 0. NaN among the entries makes mean and std NaN.
 */
export function activationStatistics({ slice, shape, origin }: Var): ActivationStatistics {
  const values = viewOf(slice);
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  const std = Math.sqrt(squares / values.length);

  const rule = origin?.rule;
  const input = origin?.inputs[0];
  if (rule === undefined || input === undefined) return { mean, std, dead: 0, saturated: 0 };
  const xs = viewOf(input.slice);
  const slopeAt = (i: number) => rule.slope(xs[i] as number, values[i] as number);
  const units = shape.at(-1) ?? 1;
  let dead = 0;
  for (let unit = 0; unit < units; unit++) {
    let silent = values.length > 0;
    for (let i = unit; i < values.length && silent; i += units)
      silent = values[i] === 0 && slopeAt(i) === 0;
    if (silent) dead++;
  }
  const steepest = STEEPEST[rule.name];
  let flat = 0;
  if (steepest !== undefined) {
    for (let i = 0; i < values.length; i++) if (slopeAt(i) < FLAT * steepest) flat++;
  }
  return { mean, std, dead: dead / units, saturated: flat / values.length };
}
