// `learn` without a terminal, and the course as a table: what a log or another program reads.

import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Checker } from "../../src/learn/checker.ts";
import { Course } from "../../src/learn/course.ts";
import { learnOnce } from "../../src/learn/once.ts";
import { progressJson, progressLines } from "../../src/learn/progress.ts";
import { survey } from "../../src/learn/survey.ts";
import { abilitiesOf, canRedraw } from "../../src/learn/terminal.ts";
import { createPracticeRunner, type PracticeRunner } from "../../src/practice/runner.ts";
import { RIGHT, withTwice } from "../toy.ts";
import { type Desk, setDesk } from "./desk.ts";

let runner: PracticeRunner;
let desk: Desk;
let runs: string[];
/** The text that runs with another seed than that of practice; null for the same. */
let othersSee: string | null;
beforeAll(() => {
  const real = createPracticeRunner();
  runner = {
    run: (exercise, text, options) => {
      runs.push(exercise.id);
      const isOther = options?.seed !== undefined && othersSee !== null;
      return real.run(exercise, isOther ? { source: othersSee as string } : text, options);
    },
    close: () => real.close(),
  };
});
afterAll(() => runner.close());
beforeEach(() => {
  desk = setDesk();
  runs = [];
  othersSee = null;
  return () => desk.close();
});

const PLAIN = { unicode: true, colour: false } as const;
const STUBS = () => path.join(desk.root, "stubs");

function once(isPlaced: boolean) {
  const { root, course } = desk;
  return learnOnce({
    root,
    course,
    exercise: isPlaced ? (course.exercises[0] ?? null) : null,
    language: "en",
    hints: { twice: { "twice-values": 2 } },
    runner,
    screen: { ...PLAIN, columns: 80 },
  });
}

it("prints the whole message, and is not done while a check fails", async () => {
  desk.save(withTwice("return x.map((v) => v * v);"));
  const { lines, isDone } = await once(true);
  expect(isDone).toBe(false);
  expect(lines.join("\n")).toMatch(
    /10\/100[\s\S]*✗ twice[\s\S]*You squared\.[\s\S]*Hint 2 of 3: two/,
  );
  expect(lines.join("\n")).not.toContain("q quit");
});

it("is done after the rounds, and goes on to the first exercise that is not", async () => {
  desk.save(RIGHT);
  const { lines, isDone } = await once(true);
  expect(isDone).toBe(true);
  expect(lines.join("\n")).toContain("Twice 21 is 42.");
  expect(runs).toEqual(["twice", "twice", "twice", "twice"]);
  expect((await once(false)).lines[0]).toContain("zwei");
});

it("gives no praise where another seed finds a mistake, and says which", async () => {
  desk.save(RIGHT);
  othersSee = withTwice("return x.map((v) => v * v);");
  const { lines, isDone } = await once(true);
  expect(isDone).toBe(false);
  const text = lines.join("\n");
  expect(text).toContain("100/100 points");
  expect(text).toMatch(/one fails with others \(seed\s+\d+\):[\s\S]*You squared\./);
  expect(text).not.toContain("Well done");
});

it("grades the course: a stub is not run, and what is known is not run again", async () => {
  desk.save(withTwice("return x.map((v) => v * v);"));
  const course = new Course(desk.course.exercises, STUBS());
  const checker = new Checker(runner);
  expect(await survey(course, checker)).toBe(true);
  expect(runs).toEqual(["twice"]);
  await survey(course, checker);
  expect(runs).toEqual(["twice"]);
  expect(progressJson(course)).toEqual({
    exercises: [
      { id: "twice", points: 10, of: 100 },
      { id: "zwei", points: 0, of: 100 },
    ],
    points: 10,
    of: 200,
    done: 0,
  });
  desk.save(RIGHT);
  await survey(course, checker);
  const lines = progressLines(course, "en", PLAIN);
  expect(lines[0]).toMatch(/^ ✓ twice {2}█{10} {2}100\/100 {2}Twice$/);
  expect(lines.at(-1)).toBe(" 1 of 2 exercises · 100/200 points");
});

it("says why a work has no points, in both languages for a program", async () => {
  rmSync(desk.work);
  writeFileSync(path.join(desk.root, "exercises/zwei/work.ts"), "export const = 1;");
  const course = new Course(desk.course.exercises, STUBS());
  await survey(course, new Checker(runner));
  const [gone, broken] = progressJson(course).exercises;
  expect(gone?.reason?.en).toMatch(/cannot be read: ENOENT/);
  expect(broken?.reason?.hi).toMatch(/सही TypeScript नहीं है/);
  expect(progressLines(course, "both", { unicode: false, colour: false })[0]).toMatch(/^ x twice/);
});

it("knows what can be redrawn, and what can be shown", () => {
  const tty = { isTTY: true };
  expect(canRedraw({}, tty, tty)).toBe(true);
  expect(canRedraw({}, tty, {})).toBe(false);
  expect(canRedraw({ TERM: "dumb" }, tty)).toBe(false);
  expect(abilitiesOf({ NO_COLOR: "1", LANG: "hi_IN.UTF-8" }, true)).toEqual({
    unicode: true,
    colour: false,
  });
  expect(abilitiesOf({ FORCE_COLOR: "1", LC_ALL: "C" }, false).colour).toBe(true);
  if (process.platform !== "win32")
    expect(abilitiesOf({ LC_ALL: "en_US.ISO-8859-1" }, true).unicode).toBe(false);
});
