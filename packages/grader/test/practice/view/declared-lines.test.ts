// On which line a function begins, in works as people write them, broken ones included.

import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCatalog } from "../../../src/catalog/catalog.ts";
import { CHECKOUT } from "../../../src/files/checkout.ts";
import { declaredLines } from "../../../src/practice/view/declared-lines.ts";

const linesOf = (source: string) => Object.fromEntries(declaredLines(source));

describe("lines of functions", () => {
  it.each([
    ["a function", "\nexport function twice(x: number) {}", 2],
    ["an async one, a generator", "export async function* twice() {}", 1],
    ["an arrow", "// first\nexport const twice = (x: number) => 2 * x;", 2],
    ["a typed arrow", "export const twice: (x: number) => number = (x) => 2 * x;", 1],
    ["the second of two", "export const half = (x: number) => x / 2,\n  twice = half;", 2],
    ["a list at the end", "function twice() {}\n\nexport { half, twice };", 1],
    ["a list with another name", "\nconst double = () => 2;\nexport { double as twice };", 2],
    ["a list of what another file has", '\nexport { twice } from "./other.ts";', 2],
    ["parts of an object", "export const {\n  twice,\n  half: other } = both;", 2],
    ["an export that is missing", "\n\nfunction twice() {}", 3],
    [
      "the exported one of two",
      "function outer() { function twice() {} }\nexport let twice = 2;",
      2,
    ],
    ["Windows' line ends", "// a\r\n// b\r\nexport function twice() {}", 3],
    [
      "behind a function that is not closed",
      "export function half() { if (1) {\n\nexport function twice() {}",
      3,
    ],
    [
      "behind a text that does not parse",
      "export const half = ;\n)]}\nexport function twice() {}",
      3,
    ],
    [
      "behind a template",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a work's text
      "export const half = `${[1].map((v) => `}${v}`)}`;\nexport function twice() {}",
      2,
    ],
    ["behind a regular expression", "const brace = /[{]/;\nexport function twice() {}", 2],
    [
      "the first of its overloads",
      "export function twice(x: 1): 2;\nexport function twice(x: number) { return 2; }",
      1,
    ],
  ])("%s", (_, source, line) => {
    expect(linesOf(source).twice).toBe(line);
  });

  it.each([
    ["a comment", "// export function twice() {}\n/* export const twice = 1 */"],
    ["a string", "export const half = 'export function twice() {}';"],
    ["a template", "export const half = `\nexport function twice() {}\n`;"],
    ["a type", "export type twice = number;\nexport interface half { twice: 1 }"],
    ["an inner function", "export function half() { function twice() {} const twice2 = 1; }"],
    ["a method", "export const all = { twice() {}, half: () => 1 };"],
    ["a property that is called export", "const a = b.export;\nb.function; half(twice);"],
  ])("is not fooled by %s", (_, source) => {
    expect(declaredLines(source).has("twice")).toBe(false);
  });

  it("finds every function of every stub, in the order that exercise.json gives", () => {
    for (const { directory, functions } of readCatalog(CHECKOUT)) {
      const source = readFileSync(path.join(directory, "work.ts"), "utf8");
      const lines = functions.map((name) => declaredLines(source).get(name) ?? Number.NaN);
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
      const text = source.split("\n");
      for (const [i, name] of functions.entries())
        expect(text[(lines[i] ?? 0) - 1]).toContain(`${name}(`);
    }
  });

  it("never throws, and never leaves the file, whatever the text", () => {
    const piece = fc.constantFrom(
      "export ",
      "function ",
      "const ",
      "f",
      "=",
      "{",
      "}",
      "(",
      ")",
      "`",
      "${",
      "/",
      "*/",
      "/*",
      '"',
      "\n",
      ",",
      " as ",
      ";",
      "[",
      "]",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join("");
        const most = source.split("\n").length;
        for (const line of declaredLines(source).values()) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 300 },
    );
  });
});
