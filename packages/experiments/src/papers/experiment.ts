// A reproduced figure of a paper: what was measured, and whether it meets a criterion fixed beforehand.

import { median } from "@pravah/core";

export interface Experiment {
  /** Number in the curriculum's table, such as "B3". */
  id: string;
  /** What it shows, in a few words. */
  title: string;
  /** Paper and figure. */
  source: string;
  /** What the paper reports. */
  reported: string;
  /** What must come out here, in words. */
  criterion: string;
  /** Why the criterion is not met, where it is not. */
  remark?: string;
  /** Whether it is quick enough for the test suite; see `RunOptions.fast`. */
  fast: boolean;
  /** Seeds that the criterion needs; 3 unless told. */
  seeds?: number;
  /** Runs it once per seed; the criterion is about the median over the seeds. */
  run(seeds: readonly number[], options?: RunOptions): Measurement;
}

export interface RunOptions {
  /** Leaves out arms that are never in doubt, for the test suite. */
  fast?: boolean;
}

export interface Measurement {
  /** Measured figures by name; each is one number per seed. */
  measured: Readonly<Record<string, readonly number[]>>;
  passed: boolean;
  plot: Plot;
}

/** What is drawn: the same shape as a chart of `@pravah/figures`. */
export interface Plot {
  title: string;
  x: { label: string; log?: boolean };
  y: { label: string; log?: boolean };
  curves: { name: string; points: (readonly [x: number, y: number])[] }[];
}

/** Medians per position of lists of equal length: one typical curve. */
export function medianCurve(curves: readonly (readonly number[])[]): number[] {
  return (curves[0] ?? []).map((_, i) => median(curves.map((curve) => curve[i] as number)));
}

/** A curve over 1, 2, 3, … (layers), or from another first number. */
export function overIndex(values: readonly number[], first = 1): (readonly [number, number])[] {
  return values.map((value, i) => [i + first, value] as const);
}

export const isBetween = (value: number, low: number, high: number) =>
  value >= low && value <= high;
