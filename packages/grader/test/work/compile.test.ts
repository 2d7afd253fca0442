import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/work/compile.ts";

/** 6 KB that esbuild reads for many seconds. */
const BUSY_FOR_LONG = `export const f = ${"x=>".repeat(2000)}1;`;

const WORK = [
  "type Mat = number[][];",
  "",
  "export function twice(x: Mat): Mat {",
  "  return x.map((row) => row.map((v) => 2 * v));",
  "}",
].join("\n");

async function compiled(source: string) {
  const done = await compile(source);
  if ("problem" in done) throw new Error(JSON.stringify(done.problem));
  return done;
}

describe("compile", () => {
  it("drops the types, and knows which line was which", async () => {
    const { js, lineOf } = await compiled(WORK);
    expect(js).not.toContain("Mat");
    const jsLine = js.split("\n").findIndex((line) => line.includes("2 * v")) + 1;
    expect(lineOf(jsLine)).toBe(4);
  });

  it("names the line that does not parse", async () => {
    expect(await compile("export const a = 1;\nexport const b = ;")).toMatchObject({
      problem: { stage: "parse", params: { message: 'Unexpected ";"', line: 2 } },
    });
  });

  it("does not take a text that is longer than a work may be", async () => {
    const nested = `export const a = ${"[".repeat(240_000)}${"]".repeat(240_000)};`;
    expect(await compile(nested)).toMatchObject({ problem: { stage: "read" } });
  });

  it("reads the deepest nesting that a work has room for, or says that it is too deep", async () => {
    const nested = `export const a = ${"[".repeat(32_000)}${"]".repeat(32_000)};`;
    const done = await compile(nested);
    if ("problem" in done) expect(done.problem.stage).toBe("parse");
    await compiled(WORK);
  });

  it("gives up on a text that keeps the parser busy; whoever waits behind it is not held to blame", async () => {
    const [busy, behind] = await Promise.all([compile(BUSY_FOR_LONG), compile(WORK)]);
    expect(busy).toMatchObject({ problem: { stage: "parse" } });
    expect(behind).toHaveProperty("js");
  });

  it.runIf(process.platform === "linux")("goes on where its process was ended", async () => {
    await compiled(WORK);
    const [pid] = ownEsbuilds();
    expect(pid).toBeDefined();
    process.kill(pid as number, "SIGKILL");
    await compiled(WORK);
    expect(ownEsbuilds().some((other) => other !== pid)).toBe(true);
  });
});

/** The problem with a text that begins on its second line. */
const problemOf = async (text: string) => {
  const done = await compile(`// import("a") import.meta require("b")\n${text}`);
  return "problem" in done ? done.problem : null;
};

describe("what a work may import", () => {
  it.each([
    ["a literal", 'const p = import("node:fs");', "node:fs", 2],
    [
      "beside a string of that name",
      'const s =\n  "import.meta" + import("node:" + "fs");',
      "node:fs",
      3,
    ],
    ["one of two", 'import(Math.random() > 1 ? "a" : "b");', "a", 2],
    ["with attributes", 'import("x", { with: { type: "json" } });', "x", 2],
    ["after a return", 'function f() {\n  return;\n  import("x");\n}', "x", 4],
    ["in an enum", 'enum E { A = import("x") as any }', "x", 2],
    ["import =", 'import fs = require("node:fs");\nfs.a;', "node:fs", 2],
    ["export import =", '\nexport import fs = require("fs");', "fs", 3],
    ["in a namespace", 'namespace N { export import a = require("fs"); }', "fs", 2],
    ["require()", 'let fs;\nif (1) fs = require ( "fs" );', "fs", 3],
    ["a plain import", 'const a = "fs";\nimport fs from "fs";\nfs(a);', "fs", 3],
    ["an import for its effects", 'import "fs";', "fs", 2],
    ["a re-export", 'export * from "./b.ts";', "./b.ts", 2],
    [
      "beside the kit",
      'import { dot } from "@pravah/core/kit"; import b from "b"; dot(b);',
      "b",
      2,
    ],
  ])("refuses %s, with its line", async (_, text, specifier, line) => {
    expect(await problemOf(text)).toEqual({
      stage: "forbidden-import",
      params: { specifier, line },
    });
  });

  it.each([
    ["import.meta", "import.meta"],
    ["import\n.\nmeta.url", "import.meta"],
    ["if (import.meta.main) {}", "import.meta"],
    ['import("node:" + name)', "import()"],
    ['import("./" + name)', "import()"],
    ['import("@pravah/core/kit")', "import()"],
    ['import kit = require("@pravah/core/kit");\nkit.dot', "require()"],
    ["require(name)", "require()"],
    ['try { require("./" + name) } catch {}', "require()"],
  ])("refuses %s", async (text, expression) => {
    expect(await problemOf(text)).toEqual({
      stage: "forbidden-expression",
      params: { expression, line: 2 },
    });
  });

  it.each([
    'export const a = () => import("./" + name);',
    'false && import("./" + name);',
    'if (false) require("../" + name);',
    'try { require("./package.json"); import("./" + name); } catch {}',
    'const f = require; f("./" + name);',
    'require.resolve("./" + name);',
  ])("reads no file of the grader's for %s", async (text) => {
    const begin = performance.now();
    const problem = await problemOf(text);
    expect(["undefined", "forbidden-expression"]).toContain(String(problem?.stage));
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it.each([
    ["strings", 'export const a = ["import(x)", `import.meta`, "require(x)"];'],
    ["a pattern", "export const a = /import(x) require(y)/;"],
    ["methods", "export const a = { import(x: unknown) { return x; }, require: 1 }.import(1);"],
    ["private and optional ones", "export const a = (b: any) => b?.import(1) + b.import.meta;"],
    ["types", 'type A = typeof import("x"); export let a: import("y").B;'],
    ["an import of types", 'import type x = require("fs"); export let a: x.Y;'],
    ["unused names", 'import { readFileSync } from "fs"; export const a = 1;'],
    ["a name of its own", "export const a = (require: (x: number) => number) => require(1);"],
    ["an alias", "namespace A { export const b = 1; } import c = A.b; export const d = c;"],
    ["the kit, in every form", 'import * as kit from "@pravah/core/kit"; export const a = kit;'],
  ])("lets %s be", async (_, text) => {
    expect(await problemOf(text)).toBeNull();
  });
});

/** The esbuild processes that this one has started. */
function ownEsbuilds(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [, name, parent] =
          /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
        return name === "esbuild" && Number(parent) === process.pid;
      } catch {
        return false;
      }
    })
    .map(Number);
}
