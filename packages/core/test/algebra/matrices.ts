// Matrix products in plain loops, for the tests of factorisations.

export { createRandom, singularValues, spectralRadius } from "../../src/index.ts";

export const transposeOf = (a: number[][]) =>
  (a[0] ?? []).map((_, j) => a.map((row) => row[j] as number));

export const matmulOf = (a: number[][], b: number[][]) =>
  a.map((row) =>
    transposeOf(b).map((column) => row.reduce((sum, x, k) => sum + x * (column[k] as number), 0)),
  );
