// The average and the spread of several values.

import { expect, it } from "vitest";
import { deviationOf, meanOf } from "../../src/index.ts";

it("meanOf and deviationOf divide by the number of values", () => {
  expect(meanOf([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
  expect(deviationOf([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
  expect(deviationOf([3])).toBe(0);
});

it("meanOf and deviationOf of nothing are NaN", () => {
  expect([meanOf([]), deviationOf([])]).toEqual([Number.NaN, Number.NaN]);
});
