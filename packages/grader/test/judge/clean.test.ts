// Text from a work is harmless wherever it is shown.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, harmless, harmlessName, printable, printableJson } from "../../src/judge/clean.ts";
import { expectNothingToObey, HONEST, HOSTILE } from "../nothing-to-obey.ts";

describe("clean", () => {
  it("leaves no control byte, escape or bidirectional mark, whatever comes in", () => {
    const nasty = fc.constantFrom(
      "\x1b[2J",
      "\x1b]0;t\x07",
      "\x9b31m",
      "\u202e",
      "\r",
      "\x00",
      ...HOSTILE,
      "##",
      "[",
      "\n",
      "अ",
      "a",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: "binary" }))), (parts) => {
        const text = clean(parts.join(""));
        expectNothingToObey(text);
        expect(harmless(text)).toBe(text);
        expectNothingToObey(harmlessName(parts.join("")));
        expectNothingToObey(printable(parts.join(""), false));
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

  it("keeps names that are spelt with joiners, and no other joiner", () => {
    for (const name of HONEST) expect([clean(name), harmlessName(name)]).toEqual([name, name]);
    expect(clean("re\u200dlu क\u200d\u200dख \u200cअ #\u200d#[x]")).toBe("relu क\u200dख अ #·#[x]");
  });

  it("takes out every character that nobody sees", () => {
    const seen = new Set(
      "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}",
    );
    for (let code = 0; code <= 0x10ffff; code++) {
      const char = String.fromCodePoint(code);
      if (!/[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u.test(char)) continue;
      expect(harmless(`a${char}b`), code.toString(16)).toBe(seen.has(char) ? `a${char}b` : "ab");
    }
  });

  it("takes time in proportion to the text", () => {
    const begin = performance.now();
    for (const part of [" ", "\n", "#", "##a", "\u200d", "\u001b]", ":", "-", "travis_"])
      harmless(part.repeat(200_000));
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

describe("printable", () => {
  it("lets colours pass where there may be any, and nothing else", () => {
    const text = "\u001b[31m##[error] \u001b[2Jx\u001b[0m\n::add-mask::x";
    expect(printable(text, true)).toBe("\u001b[31m#·#[error] x\u001b[0m\n·::add-mask::x");
    expect(printable(text, false)).toBe("#·#[error] x\n·::add-mask::x");
  });
});

describe("printableJson", () => {
  it("means the same, and shows nothing to obey", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...HOSTILE, "##[", "\\"), fc.string())),
        (parts) => {
          const value = { [parts.join("")]: parts };
          const text = printableJson(JSON.stringify(value, null, 2));
          expectNothingToObey(text);
          expect(JSON.parse(text)).toEqual(value);
        },
      ),
    );
  });
});
