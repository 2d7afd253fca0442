// Factorisations: by their defining laws, and by matrices whose values are known.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { qr } from "../../src/algebra/qr.ts";
import { expectClose, golden } from "../golden.ts";
import { createRandom, matmulOf, singularValues, spectralRadius, transposeOf } from "./matrices.ts";

const random = createRandom(4);
const normal = (n: number, m: number) =>
  Array.from({ length: n }, () => Array.from({ length: m }, () => random.normal()));

describe("qr", () => {
  it("gives back the matrix, with orthonormal columns and a triangle of diagonal ≥ 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4 }), (m, more) => {
        const a = normal(m + more, m);
        const { q, r } = qr(a);
        expectClose(matmulOf(q, r).flat(), a.flat(), 1e-12, 1e-12);
        const identity = matmulOf(transposeOf(q), q);
        identity.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(value).toBeCloseTo(Number(i === j), 12);
          });
        });
        r.forEach((row, i) => {
          expect(row[i]).toBeGreaterThanOrEqual(0);
          for (let j = 0; j < i; j++) expect(row[j]).toBe(0);
        });
      }),
    );
  });

  it("takes a zero column, and refuses a wide matrix", () => {
    expect(qr([[0], [0]]).r).toEqual([[0]]);
    expect(() => qr([[1, 2]])).toThrow("qr: got [1, 2]");
  });
});

describe("singularValues", () => {
  it("of diagonal, rotated and wide matrices", () => {
    expectClose(singularValues([[0, 3], [-2, 0]]), [3, 2]); // biome-ignore format: a matrix
    expectClose(singularValues([[3, 4, 0]]), [5]);
    // Tiny ones keep their digits.
    expectClose(singularValues([[1, 0], [0, 1e-150]]), [1, 1e-150], 1e-12, 0); // biome-ignore format: a matrix
  });

  it("squares are the traces: Σσ² = ‖A‖², Πσ = |det A|", () => {
    for (let i = 0; i < 20; i++) {
      const a = normal(5, 3);
      const total = a.flat().reduce((sum, value) => sum + value * value, 0);
      const squares = singularValues(a).reduce((sum, value) => sum + value * value, 0);
      expect(squares / total).toBeCloseTo(1, 12);
      const [[p = 0, q = 0] = [], [r = 0, s = 0] = []] = normal(2, 2);
      const product = singularValues([[p, q], [r, s]]).reduce((x, y) => x * y); // biome-ignore format: a matrix
      expect(product).toBeCloseTo(Math.abs(p * s - q * r), 10);
    }
  });
});

describe("spectralRadius", () => {
  it("PyTorch", () => {
    for (const { input, expected } of golden("rnn", "linear_jacobian_powers")) {
      expectClose([spectralRadius(input.W)], [expected.spectralRadius], 1e-9);
      expectClose([singularValues(input.W)[0] as number], [expected.sigmaMax]);
    }
  });

  it("of a rotation, a nilpotent and a triangular matrix", () => {
    expect(spectralRadius([[0, -2], [2, 0]])).toBeCloseTo(2, 9); // biome-ignore format: a matrix
    expect(spectralRadius([[0, 5], [0, 0]])).toBe(0); // biome-ignore format: a matrix
    expect(spectralRadius([[-3, 100], [0, 1]])).toBeCloseTo(3, 9); // biome-ignore format: a matrix
    expect(spectralRadius([[1e200]]) / 1e200).toBeCloseTo(1, 9);
    expect(() => spectralRadius([[1, 2]])).toThrow("spectralRadius: got [1, 2]");
  });
});
