// Small pure helpers on `number[][]`. Every function returns new arrays.

export type Vec = number[];
export type Mat = number[][];

/** A matrix of zeros, shape [rows, cols]. */
export function zeros(rows: number, cols: number): Mat {
  return Array.from({ length: rows }, () => new Array<number>(cols).fill(0));
}

/**
 * Number of rows and columns. The empty matrix `[]` is [0, 0], as it has no row to count.
 *
 * @throws {Error} `shape: row 1 has 2 entries, row 0 has 3`
 */
export function shape(a: Mat): [rows: number, cols: number] {
  return measure("shape", a);
}

/**
 * Matrix product a·b, shape [n, k] × [k, m] → [n, m]. With no rows in `a` the product is `[]`.
 *
 * @throws {Error} `matmul: [3, 4] × [5, 2]: inner sizes 4 and 5 differ`
 */
export function matmul(a: Mat, b: Mat): Mat {
  const [n, k] = measure("matmul", a);
  const [k2, m] = measure("matmul", b);
  if (n > 0 && k !== k2) {
    throw new Error(`matmul: [${n}, ${k}] × [${k2}, ${m}]: inner sizes ${k} and ${k2} differ`);
  }
  return a.map((row) => {
    const out = new Array<number>(m).fill(0);
    row.forEach((x, j) => {
      const other = b[j] as Vec;
      for (let c = 0; c < m; c++) out[c] = (out[c] as number) + x * (other[c] as number);
    });
    return out;
  });
}

/**
 * Rows become columns, shape [n, m] → [m, n]. A matrix without columns becomes `[]`.
 *
 * @throws {Error} when the rows differ in length, naming the row
 */
export function transpose(a: Mat): Mat {
  const [, cols] = measure("transpose", a);
  return Array.from({ length: cols }, (_, j) => a.map((row) => row[j] as number));
}

/**
 * Applies `f` to every entry; the shape stays.
 *
 * @throws {Error} when the rows differ in length, naming the row
 */
export function map(a: Mat, f: (value: number, row: number, col: number) => number): Mat {
  measure("map", a);
  return a.map((row, i) => row.map((value, j) => f(value, i, j)));
}

/**
 * Applies `f` to the entries, pair by pair, of two matrices of one shape.
 *
 * @throws {Error} `zip: [2, 3] and [3, 2]: shapes differ`
 */
export function zip(a: Mat, b: Mat, f: (x: number, y: number) => number): Mat {
  const one = measure("zip", a);
  const other = measure("zip", b);
  if (one[0] !== other[0] || one[1] !== other[1]) {
    throw new Error(`zip: [${one.join(", ")}] and [${other.join(", ")}]: shapes differ`);
  }
  return a.map((row, i) => row.map((x, j) => f(x, b[i]?.[j] as number)));
}

/** Sum of the entries; 0 for an empty vector. */
export function sum(v: Vec): number {
  return v.reduce((total, x) => total + x, 0);
}

function measure(operation: string, a: Mat): [rows: number, cols: number] {
  const cols = a[0]?.length ?? 0;
  a.forEach((row, i) => {
    if (row.length !== cols) {
      throw new Error(`${operation}: row ${i} has ${row.length} entries, row 0 has ${cols}`);
    }
  });
  return [a.length, cols];
}
