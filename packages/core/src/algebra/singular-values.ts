// Singular values by one-sided Jacobi rotations: slow, short and accurate also for tiny ones.

const SWEEPS = 60;
const TOLERANCE = 1e-15;

/**
 * Singular values of A, shape [n][m], largest first; min(n, m) of them.
 *
 * @see Golub, Van Loan 2013, "Matrix Computations", §8.6.3; Demmel, Veselić 1992 (accuracy)
 */
export function singularValues(a: readonly (readonly number[])[]): number[] {
  const n = a.length;
  const m = a[0]?.length ?? 0;
  // Columns are rotated against each other until all are orthogonal; the fewer, the better.
  const columns =
    n >= m
      ? Array.from({ length: m }, (_, j) => a.map((row) => row[j] as number))
      : a.map((row) => [...row]);
  for (let sweep = 0; sweep < SWEEPS && rotateAll(columns); sweep++);
  return columns.map((column) => Math.hypot(...column)).sort((x, y) => y - x);
}

/** One rotation per pair of columns. @returns whether any pair was not orthogonal yet */
function rotateAll(columns: number[][]): boolean {
  let rotated = false;
  for (let p = 0; p < columns.length; p++) {
    for (let q = p + 1; q < columns.length; q++) {
      const [x, y] = [columns[p] as number[], columns[q] as number[]];
      const [xx, yy, xy] = [dot(x, x), dot(y, y), dot(x, y)];
      if (Math.abs(xy) <= TOLERANCE * Math.sqrt(xx) * Math.sqrt(yy)) continue;
      rotated = true;
      const tau = (yy - xx) / (2 * xy);
      const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
      const cosine = 1 / Math.hypot(1, t);
      const sine = t * cosine;
      for (let i = 0; i < x.length; i++) {
        const [u, v] = [x[i] as number, y[i] as number];
        x[i] = cosine * u - sine * v;
        y[i] = sine * u + cosine * v;
      }
    }
  }
  return rotated;
}

function dot(x: readonly number[], y: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}
