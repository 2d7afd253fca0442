// Closeness: kind to rounding, exact about everything else, and never blind to a tiny gradient.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, permuted } from "../../src/index.ts";
import { mismatch } from "../../src/plain/closeness.ts";

const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY));
const matrix = fc.array(fc.array(number, { maxLength: 4 }), { maxLength: 4 });
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    number,
    matrix,
    fc.constantFrom(true, false, null, undefined, "", "x"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const magnitude = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

/** The same nested arrays and fields, with 0 in place of every number. */
function zeros(value: unknown): unknown {
  if (typeof value === "number") return 0;
  if (Array.isArray(value)) return value.map(zeros);
  return Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, zeros(v)]));
}

describe("mismatch", () => {
  it("finds none between a value and itself", () => {
    fc.assert(
      fc.property(plain, fc.boolean(), (a, entrywise) => {
        expect(mismatch(a, structuredClone(a), { entrywise, rel: 0 })).toBeNull();
      }),
    );
  });

  it("takes NaN and ±Infinity for themselves alone", () => {
    const special = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    fc.assert(
      fc.property(fc.constantFrom(...special), number, (value, other) => {
        fc.pre(!Object.is(value, other));
        const differs = { kind: "value", at: "[1]", error: Number.POSITIVE_INFINITY };
        expect(mismatch([1, value], [1, other], { rel: 1e300 })).toMatchObject(differs);
        expect(mismatch([1, other], [1, value], { rel: 1e300 })).toMatchObject(differs);
      }),
    );
  });

  it("is not deaf at the edge of float64", () => {
    const most = Number.MAX_VALUE;
    expect(mismatch([0], [most])).toMatchObject({ kind: "value", at: "[0]" });
    expect(mismatch([-most], [most])).toMatchObject({ error: Number.POSITIVE_INFINITY });
    expect(mismatch([most * (1 - 1e-9)], [most])).toBeNull();
    expect(mismatch([0], [Number.MIN_VALUE])).toMatchObject({ error: 1 });
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
      fc.property(magnitude, fc.boolean(), (size, entrywise) => {
        for (const want of [size, [size], [[0, size, 0]], { dW: [[-size]] }]) {
          const found = mismatch(zeros(want), want, { entrywise });
          // Relative to what was wanted, 0 is off by everything.
          expect(found?.kind === "value" && found.error).toBeGreaterThan(0.999);
        }
      }),
    );
  });

  it("does not care for the unit: the same factor everywhere changes nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 900 }),
        fc.double({ min: 0, max: 3e-7 }),
        (e, off) => {
          fc.pre(Math.abs(off - 1e-7) > 1e-9);
          const want = [2 ** e, 3 * 2 ** e];
          const got = [2 ** e, 3 * 2 ** e * (1 + off)];
          expect(mismatch(got, want) === null).toBe(off < 1e-7);
          expect(
            mismatch(
              got.map((v) => -v),
              want,
            ),
          ).not.toBeNull();
        },
      ),
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
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), (tiny) => {
        const found = mismatch([[[1]], [[0, 0]]], [[[1]], [[tiny, 0]]]);
        expect(found?.kind === "value" && found.error).toBeGreaterThan(0.999);
      }),
    );
  });

  it("forgives a sum that is taken in another order", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -250, max: 250 }), (seed, exponent) => {
        const random = createRandom(seed);
        const unit = 10 ** exponent;
        // Sums of 1000 terms that mostly cancel, in a vector whose other entry shows their size.
        const terms = Array.from({ length: 1000 }, () => random.uniform(-unit, unit));
        const forward = terms.reduce((sum, t) => sum + t, 0);
        const size = terms.reduce((sum, t) => sum + Math.abs(t), 0);
        for (const order of [[...terms].reverse(), permuted(random, terms)]) {
          const other = order.reduce((sum, t) => sum + t, 0);
          expect(mismatch([other, size], [forward, size])).toBeNull();
        }
        // And forgives no more than that: a term left out is seen.
        const without = terms.slice(1).reduce((sum, t) => sum + t, 0);
        fc.pre(Math.abs(terms[0] as number) > 1e-3 * unit);
        expect(mismatch([without, size], [forward, size])).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it("draws the line at a relative error of 1e-7, or where it is told", () => {
    fc.assert(
      fc.property(magnitude, fc.constantFrom(1, -1), (size, sign) => {
        const want = sign * size;
        expect(mismatch(want * (1 + 0.999e-7), want)).toBeNull();
        expect(mismatch(want * (1 - 0.999e-7), want)).toBeNull();
        expect(mismatch(want * (1 + 1.001e-7), want)).not.toBeNull();
        expect(mismatch(want * (1 - 1.001e-7), want)).not.toBeNull();
      }),
    );
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

  it("reports the worst entry of many, wherever it stands", () => {
    const side = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(side, side, fc.nat(), fc.nat(), (rows, cols, i, j) => {
        const want = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: cols }, (_, c) => 1 + r + c),
        );
        const row = i % rows;
        const col = j % cols;
        // Every entry is off, that one by ten times as much.
        const got = want.map((line, r) =>
          line.map((v, c) => v * (r === row && c === col ? 1.1 : 1.01)),
        );
        const found = mismatch(got, want);
        expect(found).toMatchObject({ kind: "value", at: `[${row}][${col}]` });
        expect(found?.kind === "value" && found.error).toBeCloseTo(0.1, 5);
      }),
    );
  });

  it("refuses every other length and kind, at its place, before any value", () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1 }), number, (want, extra) => {
        const length = { kind: "length", at: "a.b", want: want.length };
        const inside = (list: unknown) => mismatch({ a: { b: list } }, { a: { b: want } });
        expect(inside([...want, extra])).toMatchObject({ ...length, got: want.length + 1 });
        expect(inside(want.slice(1))).toMatchObject({ ...length, got: want.length - 1 });
        expect(inside({ ...want })).toEqual({
          kind: "kind",
          at: "a.b",
          got: "object",
          want: "array",
        });
      }),
    );
    expect(mismatch([9, [1, 2]], [1, [1]])).toMatchObject({ kind: "length", at: "[1]" });
    expect(mismatch([1, [1]], [1, 1])).toMatchObject({ kind: "kind", at: "[1]" });
    expect(mismatch("1", 1)).toMatchObject({ kind: "kind", got: "string", want: "number" });
    expect(mismatch("a", "b")).toMatchObject({ kind: "value", at: "" });
    expect(mismatch([true, false], [true, true])).toMatchObject({ kind: "value", at: "[1]" });
    expect(mismatch({ a: undefined }, { a: 1 })).toEqual({ kind: "missing-field", at: "a" });
    expect(mismatch({ a: 1 }, { a: undefined })).toMatchObject({ kind: "kind", at: "a" });
  });
});
