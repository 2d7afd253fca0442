// The largest absolute eigenvalue: what decides, in the end, whether powers of a matrix grow or die.

import { ShapeError } from "../tensor/errors.ts";

/** 2⁴⁰ factors: the error of Gelfand's formula, (log of a constant)/k, is below rounding. */
const SQUARINGS = 40;

/**
 * Spectral radius of a square matrix by Gelfand's formula ρ = lim ‖Aᵏ‖^(1/k) with k = 2⁴⁰, by
 * repeated squaring with rescaling, so that nothing overflows; exactly 0 for nilpotent matrices.
 *
 * @returns ρ ≥ 0, relative error about 1e-10
 * @throws {ShapeError} when the matrix is not square
 * @see Gelfand 1941
 */
export function spectralRadius(a: readonly (readonly number[])[]): number {
  const n = a.length;
  for (const row of a) {
    if (row.length !== n) {
      throw new ShapeError(`spectralRadius: got [${n}, ${row.length}], expected a square matrix`);
    }
  }
  let power: readonly (readonly number[])[] = a;
  // log ‖Aᵏ‖ is kept apart: `power` is rescaled to norm 1 before each squaring.
  let logNorm = 0;
  for (let squaring = 0; squaring <= SQUARINGS; squaring++) {
    const norm = Math.hypot(...power.map((row) => Math.hypot(...row)));
    if (!(norm > 0)) return norm;
    logNorm = 2 * logNorm + Math.log(norm);
    if (squaring === SQUARINGS) break;
    power = squared(power.map((row) => row.map((value) => value / norm)));
  }
  return Math.exp(logNorm / 2 ** SQUARINGS);
}

function squared(a: readonly (readonly number[])[]): number[][] {
  return a.map((row) =>
    row.map((_, j) => row.reduce((sum, value, k) => sum + value * (a[k]?.[j] as number), 0)),
  );
}
