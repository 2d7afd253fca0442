// Values go into the holes of their names; nothing in a value means anything.

import fc from "fast-check";
import { expect, expectTypeOf, it } from "vitest";
import { fill, type Holes } from "../src/index.ts";

it("puts values into the holes of their names", () => {
  expect(fill("{passed} of {total}: {passed}", { passed: 3, total: "four" })).toBe("3 of four: 3");
  expect(fill("nothing to fill", {})).toBe("nothing to fill");
});

it("takes no part of a value for a hole, a group or a pattern", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(fill("<{a}|{b}>", { a, b })).toBe(`<${a}|${b}>`);
    }),
    { examples: [["{b}", "$& $1 $$ $`"]] },
  );
});

it("leaves a hole that has no value, also one named like a method of objects", () => {
  const sentence: string = "{a} {toString} {__proto__} { b }";
  expect(fill(sentence, { a: 1 })).toBe("1 {toString} {__proto__} { b }");
});

it("knows the names of a sentence while it is compiled", () => {
  expectTypeOf<Holes<"{n} results for {query}">>().toEqualTypeOf<"n" | "query">();
  expectTypeOf<Holes<"none">>().toEqualTypeOf<never>();
  // @ts-expect-error a value is missing
  expect(fill("{n} results", {})).toBe("{n} results");
  // @ts-expect-error there is no such hole
  expect(fill("{n} results", { n: 1, m: 2 })).toBe("1 results");
});
