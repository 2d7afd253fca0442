// Which functions may have changed: too many is slow, one too few would be a wrong verdict for a moment.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { changedFunctions } from "../../src/practice/changed-functions.ts";
import { compile } from "../../src/work/compile.ts";

const here = (file: string) => fileURLToPath(new URL(`../../../../${file}`, import.meta.url));
const reference = (id: string) => readFileSync(here(`solutions/${id}/work.ts`), "utf8");

async function changed(before: string, now: string): Promise<string[] | null> {
  const [old, fresh] = await Promise.all([before, now].map((text) => compile(text)));
  if (!old || !fresh || "problem" in old || "problem" in fresh) throw new Error("does not parse");
  const names = changedFunctions(old.js, fresh.js);
  return names && [...names].sort();
}

const WORK = `
import { map } from "@pravah/core/kit";
const SCALE = 2, SHIFT = { by: 1 };
const text = \`a \${[1].map((v) => \`\${v}\`)}
const inner = 1;\`;
let calls = 0;
class Box { #v = 1; get() { return this.#v * SCALE; } }
function shared(v: number): number { return new Box().get() + v; }
export function one(x: number): number { calls++; return shared(x); }
export const two = (x: number) => { return x + SHIFT.by; };
export async function three() { return text; }
function inside(x: number): number { return x; }
export { inside as four };
export function* five() { yield 1; }
`;

describe("what may answer otherwise", () => {
  it.each<[string, (text: string) => string, string[] | null]>([
    ["nothing", (text) => text, []],
    ["a comment, a type, blanks", (t) => t.replace("x: number)", "x : any) // so\n"), []],
    ["a body", (t) => t.replace("calls++", "calls--"), ["one"]],
    ["a helper", (t) => t.replace(" + v", " - v"), ["one"]],
    ["a class that a helper makes", (t) => t.replace("#v = 1", "#v = 3"), ["one"]],
    ["a constant far behind", (t) => t.replace("SCALE = 2", "SCALE = 3"), ["one", "two"]],
    ["an object", (t) => t.replace("by: 1", "by: 2"), ["one", "two"]],
    [
      "a template of several lines",
      (t) => t.replace("const inner = 1", "const inner = 2"),
      ["three"],
    ],
    ["a template in a template", (t) => t.replace(/\$\{v\}/, () => `\${-v}`), ["three"]],
    ["what is exported under another name", (t) => t.replace("return x;", "return -x;"), ["four"]],
    ["a generator", (t) => t.replace("yield 1", "yield 2"), ["five"]],
    ["a name that goes", (t) => t.replace("export function one", "function one"), ["one"]],
    ["a name that comes", (t) => `${t}export const six = () => 1;`, ["six"]],
    [
      "another function under the name",
      (t) => t.replace("inside as four", "shared as four"),
      ["four"],
    ],
    ["a statement at the top", (t) => `${t}calls = 5;`, null],
    ["a pattern", (t) => `${t}const { a } = { a: 1 };`, null],
    [
      "an import",
      (t) =>
        t
          .replace("{ map }", "{ map, zip }")
          .replace("x + SHIFT", "zip.length + map.length + x + SHIFT"),
      null,
    ],
  ])("after %s", async (_, edit, names) => {
    const now = edit(WORK);
    expect(await changed(WORK, now)).toEqual(names);
    expect(await changed(now, WORK)).toEqual(names);
  });

  it.each(["vanishing", "relu", "init", "bptt", "lstm-gru", "clinic"])(
    "is one function of many in the reference of %s",
    async (id) => {
      const text = reference(id);
      const heads = [...text.matchAll(/^export function (\w+)\([^{}]*\)[^{}\n]*\{$/gm)];
      expect(heads.length).toBeGreaterThan(2);
      for (const [head, name = ""] of heads) {
        const names = await changed(
          text,
          text.replace(head, `${head}\n  if (1 > 2) return null as never;`),
        );
        expect(names).toContain(name);
      }
    },
  );
});
