// QR factorisation by Householder reflections.

import { ArgumentError } from "../tensor/errors.ts";

/**
 * A = Q·R for A of shape [n][m] with n ≥ m: Q has orthonormal columns, R is upper triangular with a
 * diagonal ≥ 0, which makes both unique where A has full rank.
 *
 * @throws {ArgumentError} when n < m
 * @see Golub, Van Loan 2013, "Matrix Computations", §5.2.2
 */
export function qr(a: readonly (readonly number[])[]): { q: number[][]; r: number[][] } {
  const n = a.length;
  const m = a[0]?.length ?? 0;
  if (n < m) throw new ArgumentError(`qr: got [${n}, ${m}], expected at least as many rows`);
  const r = a.map((row) => [...row]);
  const reflections: number[][] = [];
  for (let k = 0; k < m; k++) {
    const v = r.map((row, i) => (i < k ? 0 : (row[k] as number)));
    const length = Math.hypot(...v);
    v[k] = (v[k] as number) + ((v[k] as number) >= 0 ? length : -length);
    reflect(v, r);
    reflections.push(v);
  }
  const q = a.map((_, i) => Array.from({ length: m }, (_, j) => Number(i === j)));
  for (const v of reflections.reverse()) reflect(v, q);
  // The signs of the reflections are arbitrary: a diagonal ≥ 0 fixes them.
  for (let k = 0; k < m; k++) {
    if ((r[k]?.[k] as number) >= 0) continue;
    r[k] = (r[k] as number[]).map((value) => -value);
    for (const row of q) row[k] = -(row[k] as number);
  }
  return { q, r: r.slice(0, m).map((row, i) => row.map((value, j) => (j < i ? 0 : value))) };
}

/** matrix ← (I − 2vvᵀ/vᵀv)·matrix; nothing where v is 0. */
function reflect(v: readonly number[], matrix: number[][]): void {
  const square = v.reduce((sum, value) => sum + value * value, 0);
  if (square === 0) return;
  const cols = matrix[0]?.length ?? 0;
  for (let j = 0; j < cols; j++) {
    let along = 0;
    for (let i = 0; i < v.length; i++) along += (v[i] as number) * (matrix[i]?.[j] as number);
    const factor = (2 * along) / square;
    for (let i = 0; i < v.length; i++) {
      const row = matrix[i] as number[];
      row[j] = (row[j] as number) - factor * (v[i] as number);
    }
  }
}
