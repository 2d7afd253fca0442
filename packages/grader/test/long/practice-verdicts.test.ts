// `pnpm test` in an exercise says what grading says, of works of every kind.

import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGrader, type Grader, type Result } from "../../src/index.ts";
import { processesOf } from "../leftovers.ts";
import { Course, type ModuleReport, practiseAll } from "../practice/vitest-run.ts";
import { RIGHT, toy, withTwice } from "../toy.ts";

describe("verdicts", () => {
  const WORKS: Record<string, string | Uint8Array | undefined> = {
    stub: undefined,
    right: RIGHT,
    squares: withTwice("return x.map((v) => v * v);"),
    imports: `import * as fs from "node:fs";\nexport const all = fs;\n${RIGHT}`,
    globals: withTwice("return Buffer.from(x) && process.env;"),
    "import-meta": `// import.meta\n\nexport const here = import.meta;\n${RIGHT}`,
    loop: withTwice("for (;;) {}"),
    "one-loop": withTwice(
      "if (x.length === 3 && x[1] === -2) for (;;) {} return x.map((v) => 2 * v);",
    ),
    grows: withTwice("const all = []; for (;;) all.push(new Array(1e6).fill(1));"),
    "load-loop": "for (;;) {}",
    syntax: "export const twice = 1;\nexport const half = ;\n",
    "utf-16": Buffer.from(`\ufeff${RIGHT}`, "utf16le"),
    large: `// ${"x".repeat(70_000)}\n${RIGHT}`,
    prints: withTwice("for (let i = 0; i < 5000; i++) console.log('line', i); return x;"),
    changes: withTwice("x[0] = 7; return x.map((v) => 2 * v);"),
    chance: `const loading = [Math.random(), performance.now(), Date.now()];${withTwice(
      "throw new Error(String([loading, Math.random(), Date.now(), new Date(2020, 0).getTime(), typeof Intl]));",
    )}`,
  };
  const course = new Course();
  let grader: Grader;
  let practised: Map<string, ModuleReport>;

  beforeAll(() => {
    for (const [id, work] of Object.entries(WORKS)) course.add(id, work);
    course.add("deleted", null);
    practised = practiseAll(course.root);
    grader = createGrader({ sandbox: "portable" });
  }, 120_000);
  afterAll(() => course.remove());

  async function graded(id: string): Promise<Result> {
    const folder = path.join(course.root, id);
    return grader.gradeFile(toy(), "s001", path.join(folder, "work.ts"));
  }

  it.each([...Object.keys(WORKS), "deleted"])(
    "are those of grading, in its words: %s",
    async (id) => {
      const { checks, reason } = await graded(id);
      const { marks, said, message } = practised.get(id) as ModuleReport;
      const seen = marks.map(({ outcome, points }) => ({
        id: outcome.id,
        outcome: outcome.outcome,
        max: points,
        kind: outcome.outcome === "fail" ? outcome.failure.kind : undefined,
        misconception:
          outcome.outcome === "fail" ? (outcome.misconception ?? undefined) : undefined,
      }));
      expect(seen).toEqual(
        checks.map(({ id, outcome, max, details, misconception }) => ({
          id,
          outcome,
          max,
          kind: details?.kind,
          misconception,
        })),
      );
      if (reason) expect(message).toContain(reason.message.en);
      const failed = checks.filter(({ outcome }) => outcome === "fail");
      for (const [i, { message, output = "" }] of failed.entries()) {
        expect(said[i]).toContain(message.en);
        for (const line of output.split("\n")) expect(said[i]).toContain(line);
      }
      expect(said).toHaveLength(failed.length);
    },
  );

  it("leave no process and no file behind", () => {
    expect(processesOf(process.pid)).toEqual([]);
  });
});
