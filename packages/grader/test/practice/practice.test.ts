// Practice as a student has it: Vitest over the exercise's own folder, with our words.

import { afterAll, describe, expect, it } from "vitest";
import { RIGHT, withTwice } from "../toy.ts";
import { Course, practise } from "./vitest-run.ts";

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
