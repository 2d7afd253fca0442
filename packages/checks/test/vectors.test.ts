// Numbers about many numbers.

import { expect, it } from "vitest";
import { dot, largest, lengthOf, meanSquare } from "../src/index.ts";

it("multiplies entry by entry", () => {
  expect(dot([1, -2, 3], [4, 5, 6])).toBe(12);
  expect(dot([], [])).toBe(0);
});

it("adds from the first to the last", () => {
  // In another order the 1 would not be lost in 2⁵³.
  expect(dot([2 ** 53, 1, -(2 ** 53)], [1, 1, 1])).toBe(0);
  expect(meanSquare([3, -4])).toBe(12.5);
  expect(meanSquare([])).toBeNaN();
});

it("measures lists of any depth as one", () => {
  expect(lengthOf([3], [[[-4]]])).toBe(5);
  expect(lengthOf()).toBe(0);
  expect(largest([1, -7], [[3], [2]])).toBe(7);
  expect(largest()).toBe(Number.NEGATIVE_INFINITY);
});
