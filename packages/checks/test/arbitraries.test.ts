// Random inputs for laws: ordinary numbers in the range and size that are asked for.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrix, scalar, vector, whole } from "../src/index.ts";

describe("arbitraries", () => {
  const range = fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 5000 }))
    .map(([low, width]) => ({ min: low / 1000, max: (low + width) / 1000 }));
  const drawnFrom = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void, numRuns = 20) =>
    fc.assert(fc.property(arbitrary, law), { numRuns });

  it("scalars stay in their range, finite and not tiny", () => {
    fc.assert(
      fc.property(range, ({ min, max }) => {
        drawnFrom(scalar({ min, max }), (x) => {
          expect(x).toBeGreaterThanOrEqual(min);
          expect(x).toBeLessThanOrEqual(max);
          expect(Math.round(x * 1e6) / 1e6).toBe(x);
        });
      }),
    );
    drawnFrom(scalar(), (x) => {
      expect(Math.abs(x)).toBeLessThanOrEqual(3);
    });
  });

  it.each([
    ["the usual range", {}, 3],
    ["a positive range", { min: 0, max: 2 }, 2],
    ["a wide range", { min: -20, max: 20 }, 20],
  ])(
    "scalars of %s are ordinary numbers, seldom 0: a law over zeros tests nothing",
    (_, range, size) => {
      const drawn = fc.sample(scalar(range), { numRuns: 1000, seed: 1 });
      const share = (is: (x: number) => boolean) => drawn.filter(is).length / drawn.length;
      expect(share((x) => Math.abs(x) > size / 100)).toBeGreaterThan(0.6);
      expect(share((x) => Math.abs(x) < size / 2)).toBeGreaterThan(0.3);
      expect(new Set(drawn).size).toBeGreaterThan(600);
      expect(drawn.some((x) => Object.is(x, -0))).toBe(false);
    },
  );

  it("scalars shrink to 0, or to the bound that is nearest to it", () => {
    const smallest = (arbitrary: fc.Arbitrary<number>) =>
      fc.check(fc.property(arbitrary, () => false)).counterexample?.[0];
    expect(smallest(scalar())).toBe(0);
    expect(smallest(scalar({ min: 0.5, max: 3 }))).toBe(0.5);
    expect(smallest(scalar({ min: -3, max: -0.5 }))).toBe(-0.5);
  });

  it("vectors have the size that is asked for, else 1 to 5 entries", () => {
    const sizes = new Set<number>();
    drawnFrom(vector(), (x) => void sizes.add(x.length), 200);
    expect([...sizes].sort()).toEqual([1, 2, 3, 4, 5]);
    drawnFrom(vector(3, { min: 1, max: 2 }), (x) => {
      expect(x).toHaveLength(3);
      expect(Math.min(...x)).toBeGreaterThanOrEqual(1);
    });
  });

  it("whole numbers reach both ends and nothing beyond", () => {
    const seen = new Set(fc.sample(whole(2, 5), { numRuns: 500, seed: 1 }));
    expect([...seen].sort()).toEqual([2, 3, 4, 5]);
  });

  it("matrices are rectangular, of the size that is asked for, else not always square", () => {
    const side = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(side, side, (rows, cols) => {
        drawnFrom(matrix(rows, cols), (x) => {
          expect(x.map((row) => row.length)).toEqual(new Array(rows).fill(cols));
        });
      }),
      { numRuns: 20 },
    );
    let oblong = 0;
    const rectangular = (x: number[][]) => {
      expect(x.length).toBeGreaterThan(0);
      expect(new Set(x.map((row) => row.length)).size).toBe(1);
      expect(x[0]?.length).toBeGreaterThan(0);
      if (x.length !== x[0]?.length) oblong++;
    };
    drawnFrom(matrix(), rectangular, 100);
    expect(oblong).toBeGreaterThan(20);
  });
});
