// A list in a random order.

import fc from "fast-check";
import { expect, it } from "vitest";
import { createRandom, permuted } from "../../src/index.ts";

it("loses nothing, and leaves the list as it is", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer(), (list, seed) => {
      const before = [...list];
      const order = permuted(createRandom(seed), list);
      expect([...order].sort()).toEqual([...before].sort());
      expect(list).toEqual(before);
    }),
  );
});

it("gives every order of three about as often", () => {
  // 600 draws, 100 ± 5 · 9.1 of each.
  const counts = new Map<string, number>();
  const random = createRandom(2);
  for (let i = 0; i < 600; i++) {
    const order = permuted(random, [1, 2, 3]).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(46);
});
