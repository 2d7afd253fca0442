// Closeness: kind to rounding, exact about everything else, and never blind to a tiny gradient.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mismatch } from "../src/closeness.ts";

const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY));
const matrix = fc.array(fc.array(number, { maxLength: 4 }), { maxLength: 4 });

describe("mismatch", () => {
  it("finds none between a value and itself", () => {
    fc.assert(
      fc.property(matrix, (a) => {
        expect(mismatch(a, a)).toBeNull();
      }),
    );
  });

  it("is exact about NaN, ±Infinity and kinds; −0 is 0", () => {
    expect(mismatch([-0], [0])).toBeNull();
    expect(mismatch([Number.NaN], [Number.NaN])).toBeNull();
    expect(mismatch([Number.NaN], [1])).not.toBeNull();
    expect(mismatch([1], [Number.NaN])).not.toBeNull();
    expect(mismatch([Number.POSITIVE_INFINITY], [Number.NEGATIVE_INFINITY])).not.toBeNull();
    expect(mismatch([1e308], [Number.POSITIVE_INFINITY])).not.toBeNull();
    expect(mismatch(true, 1)).toMatchObject({ kind: "kind", got: "boolean", want: "number" });
    expect(mismatch(null, [])).toMatchObject({ kind: "kind", got: "null", want: "array" });
  });

  it("never takes 0 for a gradient, however small, when its matrix is as small", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e-3, noNaN: true }), (tiny) => {
        expect(mismatch([[0, 0]], [[tiny, -tiny]])).toMatchObject({
          kind: "value",
          error: expect.any(Number),
        });
      }),
    );
  });

  it("where 0 is wanted, takes nothing above rounding noise for it", () => {
    expect(mismatch([[1e-15, 0]], [[0, 0]])).not.toBeNull();
    expect(mismatch([[1e-15, 1]], [[0, 1]])).toBeNull();
  });

  it("sees a tiny entry beside large ones when asked entry by entry", () => {
    expect(mismatch([0, 1], [1e-20, 1])).toBeNull();
    expect(mismatch([0, 1], [1e-20, 1], { entrywise: true })).not.toBeNull();
  });

  it("keeps one scale per matrix in a list of matrices", () => {
    const layers = [[[1e-9, 2e-9]], [[1, 2]]];
    expect(mismatch([[[0, 0]], [[1, 2]]], layers)).toMatchObject({ at: "[0][0][1]" });
  });

  it("forgives a sum that is taken in another order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 500, maxLength: 1000 }),
        (terms) => {
          const forward = terms.reduce((sum, t) => sum + t, 0);
          const backward = terms.reduceRight((sum, t) => sum + t, 0);
          expect(mismatch([backward, 1], [forward, 1])).toBeNull();
        },
      ),
      { numRuns: 50 },
    );
  });

  it("draws the line at a relative error of 1e-7, or where it is told", () => {
    expect(mismatch([1 + 0.9e-7], [1])).toBeNull();
    expect(mismatch([1 + 1.2e-7], [1])).not.toBeNull();
    expect(mismatch([1.05], [1], { rel: 0.1 })).toBeNull();
    expect(mismatch([1.2], [1], { rel: 0.1 })).not.toBeNull();
  });

  it("names the worst entry, missing fields and wrong lengths; ignores fields that were not asked for", () => {
    expect(
      mismatch(
        {
          out: [
            [1, 2],
            [3, 9],
          ],
        },
        {
          out: [
            [1, 2.1],
            [3, 4],
          ],
        },
      ),
    ).toMatchObject({ at: "out[1][1]", got: 9, want: 4 });
    expect(mismatch({}, { out: 1 })).toEqual({ kind: "missing-field", at: "out" });
    expect(mismatch([[1], [2, 3]], [[1], [2]])).toEqual({
      kind: "length",
      at: "[1]",
      got: 2,
      want: 1,
    });
    expect(mismatch({ out: 1, extra: 2 }, { out: 1 })).toBeNull();
  });
});
