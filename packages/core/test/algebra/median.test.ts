// The middle of several values.

import { expect, it } from "vitest";
import { median } from "../../src/index.ts";

it("median is the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
