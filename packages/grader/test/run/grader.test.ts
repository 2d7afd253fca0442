// One work through the whole grader: honest, wrong, stuck, crashing, cheating.

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { createGrader, type Grader, type Result, readSchema } from "../../src/index.ts";
import { RIGHT, TOY_FOLDER, toy, withTwice } from "../toy.ts";

let grader: Grader;
beforeAll(() => {
  grader = createGrader({ limits: { loadMs: 1500, callMs: 400, memoryMb: 256 } });
});

const grade = (source: string): Promise<Result> => grader.gradeSource(toy(), "s001", source);
const outcomes = ({ checks }: Result) =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
const kinds = ({ checks }: Result) => checks.map(({ details }) => details?.kind);

describe("honest works", () => {
  it("gives a right work all points", async () => {
    const result = await grade(RIGHT);
    expect(result).toMatchObject({ outcome: "graded", score: 100, max: 100 });
  });

  it("calls the stub todo, and gives it nothing", async () => {
    const result = await grade(readFileSync(`${TOY_FOLDER}/work.ts`, "utf8"));
    expect(outcomes(result)).toEqual({
      "twice-values": "todo",
      "twice-law": "todo",
      "half-values": "todo",
    });
    expect(result.score).toBe(0);
  });

  it("recognises a misconception and says it in both languages", async () => {
    const result = await grade(withTwice("return x.map((v) => v * v);"));
    expect(result.checks[0]).toMatchObject({ outcome: "fail", misconception: "squares" });
    expect(result.checks[0]?.message.en).toContain("You squared.");
    expect(result.checks[0]?.message.hi).toContain("आपने square कर दिया।");
  });

  it("gives partial marks", async () => {
    const result = await grade(withTwice("return [0];"));
    expect(outcomes(result)["half-values"]).toBe("pass");
    expect(result.score).toBe(10);
  });

  it("accepts typed arrays where numbers are asked for", async () => {
    const result = await grade(withTwice("return Float64Array.from(x, (v) => 2 * v);"));
    expect(result.score).toBe(100);
  });

  it("keeps what a work prints with the check, without control bytes", async () => {
    const result = await grade(
      withTwice('console.log("got", x, "\\x1b[31mred"); return x.map((v) => 2 * v);'),
    );
    expect(result.score).toBe(100);
    expect(result.checks[0]?.output).toBe("got [1,-2,0.5] red");
  });
});

describe("works that stand still, crash or grow", () => {
  it("ends a loop, names the function, and still runs the other checks", async () => {
    const result = await grade(withTwice("for (;;) {}"));
    expect(kinds(result)).toEqual(["call-limit", "call-limit", undefined]);
    expect(result.checks[0]?.message.en).toContain("`twice` did not return within 0.4 s");
    expect(result.checks[0]?.message.hi).toContain("loop");
    expect(outcomes(result)["half-values"]).toBe("pass");
  });

  it("does not shrink a loop: a property asks a stopped work once", async () => {
    const begin = performance.now();
    await grade(withTwice("if (x.length > 3 || x.length === 1) for (;;) {} return [2, -4, 1];"));
    expect(performance.now() - begin).toBeLessThan(8000);
  });

  it.each([
    ["unbounded arrays", "const hog = []; for (;;) hog.push(new Array(1e6).fill(1));"],
    [
      "array buffers, which V8 does not count",
      "const hog = []; for (;;) hog.push(new Float64Array(1e7).fill(1));",
    ],
  ])("ends %s by memory or time", async (_, body) => {
    const result = await grade(withTwice(body));
    expect(["memory", "call-limit", "exited"]).toContain(kinds(result)[0]);
    expect(outcomes(result)["half-values"]).toBe("pass");
  });

  it("reports endless recursion as the error that it is", async () => {
    const result = await grade(withTwice("return (function f(): any { return f(); })();"));
    expect(result.checks[0]?.details?.kind).toBe("threw");
    expect(result.checks[0]?.message.en).toContain("RangeError");
  });

  it("names the line in which a work threw", async () => {
    const result = await grade(withTwice("\n\n  throw new TypeError('no');"));
    expect(result.checks[0]?.message.en).toContain("(work.ts:4): TypeError: no");
  });

  it.each([
    ["a promise", "return Promise.resolve([2]);", "Promise"],
    ["a function", "return () => 1;", "function"],
    ["a class instance", "return new Map();", "Map"],
    ["too much", "return new Array(2e6).fill(1);", "8 MB"],
  ])("refuses %s as an answer", async (_, body, word) => {
    const result = await grade(withTwice(body));
    expect(result.checks[0]?.details?.kind).toBe("not-plain");
    expect(result.checks[0]?.message.en).toContain(word);
  });
});

describe("works that cannot be graded", () => {
  it.each([
    ["a syntax error, with its line", "export const a = 1;\nexport const b = ;", "parse", "line 2"],
    [
      "a forbidden import, with its line",
      'const a = 1;\nimport fs from "node:fs";\nexport const twice = fs;',
      "forbidden-import",
      "line 2",
    ],
    [
      "a relative import",
      'export { twice } from "../../solutions/twice/work.ts";',
      "forbidden-import",
      "line 1",
    ],
    [
      "TypeScript's other import",
      'const a = 1;\nimport fs = require("fs");\nexport const twice = fs;',
      "forbidden-import",
      'work.ts imports "fs" (line 2)',
    ],
    [
      "an expression that imports",
      "const a = 1;\nexport const twice = import.meta;",
      "forbidden-expression",
      "work.ts uses import.meta (line 2)",
    ],
    ["an error while loading", 'const a = 1;\nthrow new Error("stop here");', "load", "line 2"],
    ["a loop while loading", "for (;;) {}", "load-limit", "1.5 s"],
    ["an await that never ends", "await new Promise(() => {});", "load-limit", "1.5 s"],
  ])("says so of %s", async (_, source, stage, words) => {
    const result = await grade(source);
    expect(result).toMatchObject({ outcome: "ungradable", score: null, checks: [] });
    expect(result.reason?.stage).toBe(stage);
    expect(result.reason?.message.en).toContain(words);
    expect(result.reason?.message.hi).toMatch(/[\u0900-\u097f]/);
  });

  it("grades the next work as if nothing had been", async () => {
    await grade(`${"[".repeat(30_000)}`);
    expect((await grade(RIGHT)).score).toBe(100);
  });
});

describe("works that cheat", () => {
  it.each([
    [
      "patched built-ins",
      'Array.isArray = (() => true) as any; Array.prototype.every = () => true; Math.abs = () => 0; Object.is = () => true; JSON.stringify = () => "{}";',
    ],
    [
      "nailed-down built-ins",
      "Object.defineProperty(Math, 'abs', { value: () => 0, configurable: false });",
    ],
    [
      "a polluted prototype",
      "(Object.prototype as any).kind = 'value'; (Array.prototype as any).toJSON = () => [2, -4, 1];",
    ],
  ])("%s earn nothing", async (_, cheat) => {
    const result = await grade(`${cheat}\n${withTwice("return [0];")}`);
    expect(result.checks.slice(0, 2).map(({ outcome }) => outcome)).toEqual(["fail", "fail"]);
    expect(({} as Record<string, unknown>).kind).toBeUndefined();
  });

  it.each(["process", "require", "fetch", "Deno", "WebAssembly", "SharedArrayBuffer", "Buffer"])(
    "%s does not exist for a work",
    async (name) => {
      const body = `if (typeof (globalThis as any)[${JSON.stringify(name)}] !== "undefined") throw new Error("it is there"); return x.map((v) => 2 * v);`;
      expect((await grade(withTwice(body))).score).toBe(100);
    },
  );

  it.each([
    ["eval", 'return (0, eval)("[2,-4,1]");'],
    ["Function", 'return new Function("return [2,-4,1]")();'],
    [
      "a constructor's constructor",
      'return (x as any).constructor.constructor("return [2,-4,1]")();',
    ],
  ])("%s cannot make code", async (_, body) => {
    const result = await grade(withTwice(body));
    expect(result.checks[0]).toMatchObject({ outcome: "fail" });
    expect(result.checks[0]?.message.en).toContain("EvalError");
  });
});

describe("results", () => {
  it("fit their schema, graded or not", async () => {
    const validate = new Ajv().compile(readSchema("result-1"));
    for (const source of [
      RIGHT,
      withTwice("return [1];"),
      withTwice("for (;;) {}"),
      "export const = 1;",
    ]) {
      expect(validate(await grade(source)), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ schema: "pravah/result/1", score: 100 })).toBe(false);
  });

  it("are the same bytes twice", async () => {
    const source = withTwice("return x.map((v) => v * v);");
    expect(JSON.stringify(await grade(source))).toBe(JSON.stringify(await grade(source)));
  });

  it("draw their inputs from the secret, when there is one", async () => {
    const source = withTwice("return x.map((v) => 2 * v + 1e-3);");
    const seedOf = async (secret?: string) => {
      const result = await createGrader({ secret }).gradeSource(toy(), "s001", source);
      return { kind: result.receipt.seed, seed: result.checks[1]?.details?.seed };
    };
    const [practice, one, again, other] = [
      await seedOf(),
      await seedOf("a"),
      await seedOf("a"),
      await seedOf("b"),
    ];
    expect(practice.kind).toBe("practice");
    expect(one.kind).toBe("secret");
    expect(one).toEqual(again);
    expect(new Set([practice.seed, one.seed, other.seed]).size).toBe(3);
  });
});
