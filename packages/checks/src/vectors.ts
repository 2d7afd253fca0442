// Lists of numbers, and what a check says about all of them at once.

import type { Vec } from "@pravah/core/kit";

/** Numbers in lists of any depth. */
type Nested = number | readonly Nested[];

/** Σ aᵢ·bᵢ over the entries of `a`; `b` has as many. */
export const dot = (a: Vec, b: Vec): number =>
  a.reduce((total, entry, i) => total + entry * (b[i] as number), 0);

/** NaN of none. */
export const meanSquare = (v: Vec): number => dot(v, v) / v.length;

/** The Euclidean norm of all numbers in `parts` together; 0 of none. */
export const lengthOf = (...parts: Nested[]): number => Math.hypot(...parts.flatMap(numbersIn));

/** The largest |entry| of all numbers in `parts`; −∞ of none. */
export const largest = (...parts: Nested[]): number =>
  Math.max(...parts.flatMap(numbersIn).map(Math.abs));

/** No type is trusted: a work may have answered with anything in place of a number. */
function numbersIn(part: Nested): Vec {
  if (typeof part === "number") return [part];
  return (part as readonly unknown[]).flat(Number.POSITIVE_INFINITY) as Vec;
}
