// Random inputs for laws: small non-square matrices of ordinary numbers.

import type { Mat, Vec } from "@pravah/core/kit";
import { type Arbitrary, array, integer, tuple } from "fast-check";

const MILLION = 1e6;

export interface Range {
  min?: number;
  max?: number;
}

/**
 * A multiple of 1e-6 in [−3, 3] (or `range`), each about as likely. fast-check's own `double` is
 * not: nine in ten of its numbers are below 1e-6, and a law over zeros tests nothing.
 */
export function scalar(range: Range = {}): Arbitrary<number> {
  const { min = -3, max = 3 } = range;
  return whole(Math.round(min * MILLION), Math.round(max * MILLION)).map((n) => n / MILLION);
}

/** A vector of `size` entries, 1 to 5 where `size` is not given. */
export function vector(size?: number, range: Range = {}): Arbitrary<Vec> {
  const length =
    size === undefined ? { minLength: 1, maxLength: 5 } : { minLength: size, maxLength: size };
  return array(scalar(range), length);
}

/** A matrix of the given size; each side is 1 to 5 where it is not given. */
export function matrix(rows?: number, cols?: number, range: Range = {}): Arbitrary<Mat> {
  const side = (given?: number) =>
    given === undefined ? integer({ min: 1, max: 5 }) : integer({ min: given, max: given });
  return tuple(side(rows), side(cols)).chain(([r, c]) =>
    array(vector(c, range), { minLength: r, maxLength: r }),
  );
}

/** A whole number in [min, max]. */
export function whole(min: number, max: number): Arbitrary<number> {
  return integer({ min, max });
}
