// Practice as a student has it: Vitest over the exercise's own folder, with our words.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { isRunning } from "../../src/files/is-running.ts";
import { createGrader, type Grader, type Result } from "../../src/index.ts";
import { foldersOf, processesOf } from "../attacks/drive.ts";
import { RIGHT, toy, withTwice } from "../toy.ts";
import { Course, type ModuleReport, practise, practiseAll, Watching } from "./vitest-run.ts";

const courses: Course[] = [];
function course(name?: string): Course {
  const made = new Course(name);
  courses.push(made);
  return made;
}
afterAll(() => {
  for (const made of courses) made.remove();
});

const SQUARES = withTwice("return x.map((v) => v * v);");

describe("what a student reads", () => {
  it("is what is to be written next, and no failure, for an untouched stub", () => {
    const { status, text } = practise(course().add("twice"));
    expect(status).toBe(0);
    expect(text).toContain("nothing is written yet: 2 functions to write");
    expect(text).toMatch(/Next to write: `twice` · work\.ts:\d+/);
  });

  it("names the misconception, shows the facts, what was printed, and the student's line", () => {
    const work = withTwice("\n  console.log('given', x);\n  return x.map((v) => v * v);");
    const { status, text } = practise(course().add("twice", work));
    expect(status).toBe(1);
    expect(text).toContain("1 of 3 checks pass, 10 of 100 points (practice)");
    expect(text).toContain("✗ twice · work.ts:2 · twice-values");
    expect(text).toContain("You squared.");
    expect(text).toContain("`twice([1, -2, 0.5])` returned `[1, 4, 0.25]`");
    expect(text).toContain("│ given [1,-2,0.5]");
  });

  it("is in Hindi when that is asked for", () => {
    const { text } = practise(course().add("twice", SQUARES), "hi");
    expect(text).toContain("आपने square कर दिया।");
    expect(text).not.toContain("You squared.");
  });

  it("is the same in a folder of any name", () => {
    const { status, text } = practise(course("C# 50%20 ? & घाटी's").add("twice", RIGHT));
    expect(status).toBe(0);
    expect(text).toContain("100 of 100 points");
  });
});

describe("verdicts", () => {
  const WORKS: Record<string, string | Uint8Array | undefined> = {
    stub: undefined,
    right: RIGHT,
    squares: SQUARES,
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
  let grader: Grader;
  let practised: Map<string, ModuleReport>;

  beforeAll(() => {
    const all = course();
    for (const [id, work] of Object.entries(WORKS)) all.add(id, work);
    all.add("deleted", null);
    practised = practiseAll(all.root);
    grader = createGrader({ sandbox: "portable" });
  }, 120_000);

  async function graded(id: string): Promise<Result> {
    const folder = path.join((courses.at(-1) as Course).root, id);
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

/** Processes below one, sandboxes and compilers among them; Linux alone can tell. */
function descendantsOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(file)) return [];
  const children = readFileSync(file, "utf8").split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

describe("watching", () => {
  let watching: Watching;
  afterEach(async () => {
    watching.end("SIGKILL");
    await watching.ended;
  });

  it("goes on through syntax errors, loops, deletion, renaming; leaves nothing behind", async () => {
    const folder = course().add("twice", SQUARES);
    const work = path.join(folder, "work.ts");
    const write = (text: string) => () => writeFileSync(work, text);
    watching = new Watching(folder);
    const after = (step: () => void, wanted: RegExp) => watching.after(step, wanted);
    await after(() => {}, / 10 of 100/);
    await after(write("export const twice = ;"), /work\.ts is not valid TypeScript \(line 1\)/);
    await after(write(RIGHT), / 100 of 100/);
    await after(() => rmSync(work), /work\.ts cannot be read: ENOENT/);
    await after(write(SQUARES), / 10 of 100/);
    await after(() => renameSync(work, `${work}.old`), /work\.ts cannot be read/);
    await after(() => renameSync(`${work}.old`, work), / 10 of 100/);
    await after(write(withTwice("for (;;) {}")), /`twice` did not return within 1 s/);
    await after(write(RIGHT), / 100 of 100/);

    // The newest text does not wait for the one before.
    const loop = withTwice("if (x.length > 0) for (;;) {}");
    for (let i = 0; i < 5; i++) {
      write(loop)();
      await vi.waitFor(() => expect(processesOf(watching.pid)).not.toEqual([]), 10_000);
      const text = await after(write(i % 2 === 0 ? RIGHT : SQUARES), /\d+ of 100/);
      expect(text).toContain(i % 2 === 0 ? " 100 of 100" : " 10 of 100");
      expect(text).not.toContain("did not return");
    }

    write(withTwice("for (;;) {}"))();
    await vi.waitFor(() => expect(processesOf(watching.pid)).not.toEqual([]), 10_000);
    const workers = descendantsOf(watching.pid);
    watching.end("SIGINT");
    await watching.ended;
    await vi.waitFor(() => {
      expect(processesOf(watching.pid)).toEqual([]);
      expect(workers.filter(isRunning)).toEqual([]);
    }, 5000);
    expect(foldersOf(watching.pid)).toEqual([]);
  }, 120_000);
});
