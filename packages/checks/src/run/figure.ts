// The curve that a failing check shows: what the work computed per layer or step, and the law it breaks.

import { currentRun } from "./run-context.ts";

export interface Figure {
  /** What the points are counted by. */
  x: "layer" | "step" | "entry";
  /** What is shown, in the mathematics' own signs: `‖dZ‖`. */
  y: string;
  work: readonly number[];
  /** What a right work has there. */
  law: readonly number[];
}

/** A chart with more points says no more. */
const MOST_POINTS = 400;

/** Keeps the figure for the report of the running check; it is shown only when the check fails. */
export function figure({ x, y, work, law }: Figure): void {
  // Both may hold answers of the work, which can be anything.
  currentRun().figure = { x, y, work: numbers(work), law: numbers(law) };
}

function numbers(values: unknown): number[] {
  if (!Array.isArray(values)) return [];
  return values
    .slice(0, MOST_POINTS)
    .map((value: unknown) => (typeof value === "number" ? value : Number.NaN));
}
