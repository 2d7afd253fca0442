// The realm in which a work lives: nothing in it belongs to Node, and nothing in it shows where the
// grader lies.

import { beforeAll, describe, expect, it } from "vitest";
import { createGrader, type Grader } from "../../src/index.ts";
import { RIGHT, toy, withTwice } from "../toy.ts";
import { wallsWithout } from "../walls.ts";

let grader: Grader;
beforeAll(() => {
  const limits = { loadMs: 10_000, callMs: 10_000 };
  // What compilation refuses comes in here.
  grader = createGrader({ sandbox: "portable", limits, walls: wallsWithout("import-expressions") });
});
const grade = (source: string) => grader.gradeSource(toy(), "s001", source);

/** Follows everything that can be reached from its arguments up to its root prototype. */
const WALK = `
  const foreign: string[] = [];
  const seen = new Set<unknown>();
  function walk(path: string, x: any): void {
    if ((typeof x !== "object" && typeof x !== "function") || x === null || seen.has(x)) return;
    seen.add(x);
    let root = x;
    for (let up = x; up !== null; up = Object.getPrototypeOf(up)) root = up;
    if (root !== Object.prototype && root !== x) foreign.push(path);
    for (const key of Reflect.ownKeys(x)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(x, key)!;
      for (const next of [value, get, set]) walk(path + "." + String(key), next);
    }
    walk(path + ".__proto__", Object.getPrototypeOf(x));
  }
`;

describe("the realm", () => {
  it.each([
    ["its global", 'walk("global", globalThis);'],
    ["import.meta", 'walk("meta", import.meta);'],
    [
      "an import and its error",
      'const p: any = import("node:" + "fs"); walk("import", p); await p.catch((e: any) => walk("error", e));',
    ],
    [
      "a stack overflow",
      'const f = (): any => f(); try { f(); } catch (e) { walk("overflow", e); }',
    ],
    [
      "the call sites of a stack",
      'try { (Error as any).prepareStackTrace = (e: any, s: any) => (walk("sites", s), ""); } catch {} void new Error("x").stack;',
    ],
    [
      "whoever awaits the work",
      'const then = Promise.prototype.then; Promise.prototype.then = function (this: any, a: any, b: any) { walk("resolve", a); walk("reject", b); return then.call(this, a, b); } as any;',
    ],
    [
      "whoever awaits what it hands out",
      '(Object.prototype as any).then = () => foreign.push("awaited");',
    ],
  ])("holds no object of Node's: %s", async (_, look) => {
    const result = await grade(`${WALK}
      ${look}
      export function twice(x: number[]): number[] {
        delete (Object.prototype as any).then;
        walk("argument", x);
        walk("arguments", arguments);
        if (foreign.length > 0) throw new Error("foreign: " + foreign.slice(0, 5).join());
        return x.map((v) => 2 * v);
      }
      export const half = (x: number[]) => x.map((v) => v / 2);`);
    expect(result.reason ?? result.checks.map(({ message }) => message.en)).not.toContain(
      "foreign",
    );
    expect(result.score, JSON.stringify(result.reason ?? result.checks[0])).toBe(100);
  });

  it("shows lines of the work in a stack, and nothing of ours", async () => {
    const result = await grade(
      withTwice('\n  const inner = () => new Error("here").stack;\n  throw new Error(inner());'),
    );
    const { en } = result.checks[0]?.message ?? { en: "" };
    expect(en).toContain("Error: here");
    expect(en).toMatch(/at inner \(work\.ts:\d+:\d+\)/);
    expect(en).not.toMatch(/node:|file:|\.mjs/);
  });

  it.each([
    ["prepareStackTrace", "(Error as any).prepareStackTrace = () => 1;"],
    ["Error", "(globalThis as any).Error = class {};"],
  ])("lets nobody replace how a stack is written: %s", async (_, patch) => {
    const result = await grade(`try { ${patch} } catch {}\n${withTwice('throw new Error("no");')}`);
    expect(result.checks[0]?.message.en).toContain("(work.ts:3): Error: no");
  });

  it("names the line of what V8 alone finds wrong", async () => {
    const result = await grade(`${RIGHT}\nexport const pattern = /(/;`);
    expect(result.reason?.stage).toBe("load");
    expect(result.reason?.message.en).toContain("SyntaxError: Invalid regular expression");
  });
});
