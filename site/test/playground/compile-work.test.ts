// TypeScript of any kind in, JavaScript on the same lines out, or the line of the mistake.

import { describe, expect, it } from "vitest";
import { compileWork } from "../../src/playground/compile-work.ts";

function js(source: string): string {
  const compiled = compileWork(source);
  if ("problem" in compiled) throw new Error(JSON.stringify(compiled.problem));
  return compiled.js;
}

/** Runs it as the worker does, with `require` answering. */
function load(source: string, require: (name: string) => unknown = () => ({})) {
  const exports: Record<string, unknown> = {};
  new Function("exports", "require", js(source))(exports, require);
  return exports;
}

describe("compileWork", () => {
  it("takes the types away and keeps what is exported", () => {
    const source = "export function twice(x: number): number {\n  return (x as number) * 2;\n}\n";
    expect((load(source).twice as (x: number) => number)(21)).toBe(42);
  });

  it("keeps every line where it was", () => {
    const source = [
      "interface A {",
      "  x: number;",
      "}",
      "/* a",
      "   b */",
      "type B =",
      "  | A",
      "  | null;",
      "export const here = 9;",
    ].join("\n");
    expect(js(source).split("\n")[8]).toContain("here");
    const compiled = compileWork(source);
    expect("lineOf" in compiled && compiled.lineOf(9)).toBe(9);
  });

  it("asks `require` for what is imported, by its name", () => {
    const asked: string[] = [];
    load('import fs from "node:fs";\nexport const seen = fs;\n', (name) => {
      asked.push(name);
      return {};
    });
    expect(asked).toEqual(["node:fs"]);
  });

  it.each([
    { source: "export const a = 1;\nconst = 2;\n", line: 2 },
    { source: "\n\n\nexport function f( {\n", line: 5 },
    { source: "\r\nconst a = ;\r\n", line: 2 },
  ])("names line $line of $source", ({ source, line }) => {
    const compiled = compileWork(source);
    expect(compiled).toMatchObject({ problem: { stage: "parse", params: { line } } });
    const message = "problem" in compiled ? String(compiled.problem.params.message) : "";
    expect(message).not.toMatch(/work\.ts|\(\d+:\d+\)/);
    expect(message).not.toBe("");
  });

  it.each([
    [
      '// import("a")\nconst p = import("node:fs");',
      "forbidden-import",
      { specifier: "node:fs", line: 2 },
    ],
    [
      'const s = "import.meta" + import(s);',
      "forbidden-expression",
      { expression: "import()", line: 1 },
    ],
    [
      "\nconst m = import\n  . meta;",
      "forbidden-expression",
      { expression: "import.meta", line: 2 },
    ],
    ['\nimport fs = require("fs"); fs;', "forbidden-import", { specifier: "fs", line: 2 }],
  ])("refuses %s", (source, stage, params) => {
    expect(compileWork(source)).toEqual({ problem: { stage, params } });
  });

  it.each([
    ["a comment", '// import("x") import.meta\nexport const a = 1;'],
    ["a string and a pattern", 'export const a = "import(x)" + /import.meta/.source;'],
    ["a method", "export const a = { import(x: unknown) { return x; } }.import(1);"],
    ["a type", 'export type A = typeof import("x"); export let a: import("y").Z;'],
  ])("lets %s of that name be", (_what, source) => {
    expect(compileWork(source)).toHaveProperty("js");
  });

  it.each([
    ["an empty file", ""],
    ["a byte order mark", "\uFEFFexport const a = 1;\n"],
    ["CRLF", "export const a: number = 1;\r\nexport const b = 2;\r\n"],
  ])("reads %s", (_what, source) => {
    expect(() => load(source)).not.toThrow();
  });

  it("reads 200 kB, its last line where it was", () => {
    const lines = Array.from({ length: 6000 }, (_, i) => `export const value${i}: number = ${i};`);
    const source = lines.join("\n");
    expect(source.length).toBeGreaterThan(200_000);
    expect(js(source).split("\n")[5999]).toContain("value5999");
  });
});
