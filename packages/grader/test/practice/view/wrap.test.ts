// Wrapped text: no wider than the terminal, nothing lost, no sign cut in two. In Hindi, English, code and
// whatever a work may print.

import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cellsOf, graphemesOf } from "../../../src/practice/view/cells.ts";
import { wrap } from "../../../src/practice/view/wrap.ts";

const WORDS = [
  "gradient",
  "का",
  "क्ष",
  "ज्ञानी",
  "कि",
  "स्त्री",
  "हिन्दी",
  "में",
  "श्रृंखला",
  "र्क",
  "numbers",
  "a",
  "👩‍👩‍👧",
  "👍🏽",
  "🇮🇳",
  "❤️",
  "漢字",
  "ｶﾞ",
  "한국",
  "é",
  "e\u0301",
  "ที่",
  "‮rtl‬",
  "\u200f",
  "—",
  "“उद्धरण”,",
  "`twice([1, -2, 0.5])`",
  "`[[0.123456, 2], [3, 4]]`",
  "`",
  "1234567890".repeat(9),
  "0.1,".repeat(30),
  "क".repeat(90),
  "👩‍👩‍👧".repeat(30),
  "漢".repeat(70),
  "\u00a0",
  "\u3000",
];
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(" "));
const columns = fc.integer({ min: 40, max: 200 });
const margins = fc.constantFrom(
  {},
  { first: "   " },
  { first: " ✗ ", rest: "   " },
  { first: "│ " },
);

const unspaced = (some: string) => some.replace(/[ \t\r\n]/g, "");

describe("wrapping", () => {
  it("makes no line wider than the terminal, by either measure", () => {
    fc.assert(
      fc.property(text, columns, margins, (some, most, around) => {
        for (const line of wrap(some, most, around)) {
          expect(cellsOf(line)).toBeLessThanOrEqual(most);
          expect(stringWidth(line)).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(text, columns, (some, most) => {
        expect(unspaced(wrap(some, most).join(" "))).toBe(unspaced(some));
      }),
      { numRuns: 100 },
    );
  });

  it("never cuts a sign in two", () => {
    fc.assert(
      fc.property(text, columns, (some, most) => {
        const signs = (part: string) => graphemesOf(part).filter((sign) => unspaced(sign) !== "");
        expect(wrap(some, most).flatMap(signs)).toEqual(signs(some));
      }),
      { numRuns: 100 },
    );
  });

  it("breaks a word only where it is longer than a line", () => {
    const word = fc.constantFrom(
      ...WORDS.filter((one) => cellsOf(one) <= 40 && !one.includes("`")),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), columns, (words, most) => {
        const lines = wrap(words.join(" "), most);
        expect(lines.flatMap((line) => line.split(" ").filter(Boolean))).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps code together, and puts what is longer than a line into pieces at its spaces", () => {
    expect(wrap("this call `twice([1, -2, 0.5])` returned", 30)).toEqual([
      "this call",
      "`twice([1, -2, 0.5])` returned",
    ]);
    expect(wrap("`f([[1, 2], [3, 4], [5, 6]])` is", 14)).toEqual([
      "`f([[1, 2],",
      "[3, 4], [5,",
      "6]])` is",
    ]);
  });

  it("keeps the spaces that a line begins with, and every line", () => {
    expect(wrap("  1 2\n\n    3", 40, { first: "│ " })).toEqual(["│   1 2", "│", "│     3"]);
  });

  it.each([
    ["plain", "gradient", 8],
    ["a vowel sign beside its consonant", "का", 2],
    ["one above it", "के", 1],
    ["a conjunct", "क्ष", 2],
    ["a combining mark", "e\u0301", 1],
    ["bidirectional marks", "\u202ea\u202c", 1],
    ["an ideograph", "漢", 2],
    ["a flag", "🇮🇳", 2],
    ["a heart in colour", "❤️", 2],
  ])("counts the cells of %s", (_, some, cells) => {
    expect(cellsOf(some)).toBe(cells);
  });
});
