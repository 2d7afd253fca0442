// Wrong imports are named with their line and their cure, also those that the compiler drops.

import type { CheckOutcome } from "@pravah/checks/host";
import { failureOf } from "@pravah/checks/host";
import { expect, it } from "vitest";
import { importAdvice } from "../../src/learn/import-advice.ts";
import { importLines } from "../../src/learn/imports.ts";

const RIGHT = 'import { type Mat, map, NotImplemented } from "@pravah/core/kit";\n';

function advice(source: string, run: CheckOutcome[] = []): string[] {
  return importAdvice(source, run).map(({ en, hi }) => {
    expect(hi).toMatch(/[\u0900-\u097f]/);
    return en;
  });
}

it("has nothing to say of right imports, whatever they are called here", () => {
  expect(advice(RIGHT)).toEqual([]);
  expect(
    advice('// first\nimport {\n  map as each,\n  type Vec,\n} from "@pravah/core/kit";'),
  ).toEqual([]);
});

it.each([
  ['import { map } from "@pravah/core/kitt";', 'work.ts:1: write "@pravah/core/kit" where'],
  ['\n\nimport { map } from "@pravah/core";', 'work.ts:3: write "@pravah/core/kit" where'],
  ['import { mapp } from "@pravah/core/kit";', "work.ts:1: the kit has no `mapp`; it has `map`."],
  ['import { Map } from "@pravah/core/kit";', "work.ts:1: the kit has no `Map`; it has `map`."],
  [
    'import { conv2d } from "@pravah/core/kit";',
    "the kit has no `conv2d`; it has Mat, map, matmul",
  ],
])("%s", (line, words) => {
  expect(advice(line).join("\n")).toContain(words);
});

it("names what is in the kit and was not imported", () => {
  const thrown = (message: string): CheckOutcome => ({
    id: "a-check",
    outcome: "fail",
    failure: failureOf("threw", {
      name: "f",
      thrown: "ReferenceError",
      message,
      line: "work.ts:4",
    }),
    misconception: null,
    output: "",
    called: ["f"],
  });
  const source = `// a comment\n${RIGHT}`;
  expect(advice(source, [thrown("zip is not defined"), thrown("zip is not defined")])).toEqual([
    'work.ts:2: `zip` is in the kit: add it to the import of "@pravah/core/kit".',
  ]);
  expect(advice(source, [thrown("sip is not defined")])).toEqual([]);
});

it("names it in a work that stops while it is loaded, too", () => {
  const params = { error: "ReferenceError", message: "zeros is not defined", line: 3 };
  const [first] = importAdvice(RIGHT, { stage: "load", params });
  expect(first?.en).toContain("`zeros` is in the kit");
});

it("reads import lines from tokens: a comment, a string, import() and import.meta are none", () => {
  const source = [
    '// import { a } from "one";',
    "const text = 'import { b } from \"two\";';",
    'const later = import("three");',
    "const here = import.meta.url;",
    'import four, { c as d, type E } from "four";',
    'import "five";',
    'import type { F } from "six"',
  ].join("\n");
  expect(importLines(source)).toEqual([
    { line: 5, specifier: "four", names: ["c", "E"] },
    { line: 7, specifier: "six", names: ["F"] },
  ]);
});
