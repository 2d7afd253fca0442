// The students' matrix helpers: laws of matrix algebra, and errors that name what does not fit.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Mat,
  map,
  matmul,
  NotImplemented,
  shape,
  sum,
  transpose,
  uniforms,
  zeros,
  zip,
} from "../../src/kit/index.ts";

const entry = fc.integer({ min: -9, max: 9 });
const matrix = (rows: number, cols: number) =>
  fc.array(fc.array(entry, { minLength: cols, maxLength: cols }), {
    minLength: rows,
    maxLength: rows,
  });
const sizes = fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 4 })));

describe("matrices", () => {
  it("matmul is associative and reverses under transposition", () => {
    const three = sizes.chain(([n, k, l, m]) =>
      fc.tuple(
        matrix(n as number, k as number),
        matrix(k as number, l as number),
        matrix(l as number, m as number),
      ),
    );
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(matmul(matmul(a, b), c)).toEqual(matmul(a, matmul(b, c)));
        expect(transpose(matmul(a, b))).toEqual(matmul(transpose(b), transpose(a)));
      }),
    );
  });

  it("transpose is its own inverse", () => {
    fc.assert(
      fc.property(matrix(3, 2), (a) => {
        expect(transpose(transpose(a))).toEqual(a);
      }),
    );
  });

  it("a product worked by hand", () => {
    expect(
      matmul(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
      ),
    ).toEqual([
      [4, 5],
      [10, 11],
    ]);
  });

  it("map, zip and sum go through every entry", () => {
    expect(
      map(
        [
          [1, 2],
          [3, 4],
        ],
        (v, i, j) => v + 10 * i + 100 * j,
      ),
    ).toEqual([
      [1, 102],
      [13, 114],
    ]);
    expect(zip([[1, 2]], [[3, 5]], (a, b) => b - a)).toEqual([[2, 3]]);
    expect(sum([1, 2, 3])).toBe(6);
    expect(sum([])).toBe(0);
  });

  it("change nothing they are given", () => {
    const frozen: Mat = [
      [1, -2],
      [3, 4],
    ];
    for (const row of frozen) Object.freeze(row);
    Object.freeze(frozen);
    const results = [
      matmul(frozen, frozen),
      transpose(frozen),
      map(frozen, Math.abs),
      zip(frozen, frozen, (a) => a),
    ];
    for (const result of results) expect(result).not.toBe(frozen);
  });

  it("know empty matrices", () => {
    expect(shape([])).toEqual([0, 0]);
    expect(zeros(2, 0)).toEqual([[], []]);
    expect(transpose([])).toEqual([]);
    expect(matmul([], [])).toEqual([]);
  });

  it("name what does not fit", () => {
    expect(() => matmul(zeros(3, 4), zeros(5, 2))).toThrow(
      "matmul: [3, 4] × [5, 2]: inner sizes 4 and 5 differ",
    );
    expect(() => shape([[1, 2], [3]])).toThrow("shape: row 1 has 1 entries, row 0 has 2");
    expect(() => zip(zeros(2, 3), zeros(3, 2), (a) => a)).toThrow(
      "zip: [2, 3] and [3, 2]: shapes differ",
    );
  });
});

describe("the rest of the kit", () => {
  it("NotImplemented names the function", () => {
    const error = new NotImplemented("reluForward");
    expect(error.name).toBe("NotImplemented");
    expect(error.message).toBe("reluForward is not written yet");
  });

  it("uniforms repeat for a seed and lie in [0, 1)", () => {
    expect(uniforms(7, 100)).toEqual(uniforms(7, 100));
    expect(uniforms(7, 100)).not.toEqual(uniforms(8, 100));
    expect(uniforms(7, 1000).every((u) => u >= 0 && u < 1)).toBe(true);
  });
});
