// Text from a work is harmless wherever it is shown.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/judge/clean.ts";

describe("clean", () => {
  it("leaves no control byte, escape or bidirectional mark, whatever comes in", () => {
    const nasty = fc.constantFrom(
      "\x1b[2J",
      "\x1b]0;t\x07",
      "\x9b31m",
      "\u202e",
      "\r",
      "\x00",
      "::error::x",
      "\n",
      "अ",
      "a",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: "binary" }))), (parts) => {
        const text = clean(parts.join(""));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
        expect(text).not.toMatch(/^\s*(::|##\[)/m);
      }),
    );
  });

  it("keeps honest text: Devanagari, mathematics, tabs, line breaks", () => {
    const text = "gradient शून्य है\n\tx ≤ 0 → α·eˣ";
    expect(clean(text)).toBe(text);
  });

  it("bounds lines and their length", () => {
    expect(clean("x\n".repeat(1000)).split("\n").length).toBeLessThanOrEqual(21);
    expect(clean("x".repeat(1e6)).length).toBeLessThan(600);
  });
});
