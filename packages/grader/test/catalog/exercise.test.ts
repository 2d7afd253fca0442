// Exercises are read whole, or refused with the place that is wrong.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseFeedback } from "../../src/catalog/feedback.ts";
import { languageChoice } from "../../src/catalog/language.ts";
import { exerciseIds, findExercise, readExercise } from "../../src/index.ts";
import { TOY_FOLDER, toy } from "../toy.ts";

let root = "";
let folder = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  folder = path.join(root, "exercises", "twice");
  cpSync(TOY_FOLDER, folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("readExercise", () => {
  it("reads facts, words and known mistakes", () => {
    const exercise = readExercise(folder);
    expect(exercise.id).toBe("twice");
    expect(exercise.feedback.hi.checks["twice-law"]?.hints).toEqual(["एक", "दो", "तीन"]);
    expect(exercise.misconceptions.map(({ id }) => id)).toEqual(["squares"]);
  });

  it.each([
    ["exercise.json", "{", "exercises/twice/exercise.json is not JSON"],
    ["exercise.json", '{"order": 1}', "exercises/twice/exercise.json does not fit the schema"],
    ["feedback.hi.md", "# Chekcs\n", "exercises/twice/feedback.hi.md:1:"],
    [
      "feedback.en.md",
      "# Checks\n\n## a\n\nA.\n\n## a\n\nB.\n",
      'feedback.en.md:7: "a" stands twice',
    ],
  ])("refuses %s with its place", (file, text, message) => {
    writeFileSync(path.join(folder, file), text);
    expect(() => readExercise(folder)).toThrow(message);
  });

  it("names a file that is missing", () => {
    rmSync(path.join(folder, "feedback.en.md"));
    expect(() => readExercise(folder)).toThrow("exercises/twice/feedback.en.md is missing");
  });
});

describe("the catalog", () => {
  it("finds exercises by their exercise.json", () => {
    expect(exerciseIds(root)).toEqual(["twice"]);
  });

  it("lists the known ids for an unknown one, or what may have been meant", () => {
    expect(() => findExercise([toy()], "dropout")).toThrow(
      'no exercise "dropout"; the exercises are: twice',
    );
    expect(() => findExercise([toy()], "twcie")).toThrow('did you mean "twice"?');
    expect(findExercise([toy()], "TWICE").id).toBe("twice");
    expect(findExercise([toy()], "./exercises/twice/").id).toBe("twice");
  });
});

describe("small readers", () => {
  it("parseFeedback joins wrapped lines and keeps code", () => {
    const { checks } = parseFeedback("# Checks\n\n## a\n\nOne `x > 0`\ntwo.\n\n1. h\n   i\n", "f");
    expect(checks.a).toEqual({ title: "One `x > 0` two.", hints: ["h i"] });
  });

  it("languageChoice takes flag before environment, and both by default", () => {
    expect(languageChoice(undefined, {})).toBe("both");
    expect(languageChoice(undefined, { PRAVAH_LANG: "hi" })).toBe("hi");
    expect(languageChoice("en", { PRAVAH_LANG: "hi" })).toBe("en");
    expect(() => languageChoice("fr", {})).toThrow('--lang is "fr"; it can be hi, en or both');
  });
});
