// What is remembered between two sittings, and what happens to a file that is not ours any more.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type PracticeState, readState, STATE_FILE, writeState } from "../../src/practice/state.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-state-"));
  mkdirSync(path.join(root, "exercises"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = () => path.join(root, "exercises", STATE_FILE);
const STATE: PracticeState = {
  language: "hi",
  exercise: "relu",
  hints: { relu: { "forward-values": 2 } },
};
const NOTHING: PracticeState = { language: null, exercise: null, hints: {} };

it("is nothing at first, and no fault", () => {
  expect(readState(root)).toEqual({ state: NOTHING, fault: null });
});

it("comes back as it was written, in a file that a person can read", () => {
  expect(writeState(root, STATE)).toBeNull();
  expect(readState(root)).toEqual({ state: STATE, fault: null });
  expect(readFileSync(file(), "utf8")).toContain('\n  "language": "hi",\n');
  expect(readdirSync(path.join(root, "exercises"))).toEqual([STATE_FILE]);
});

it.each([
  ["broken", "{ broken", "cannot be read"],
  ["no object", "[]", "cannot be read"],
  ["of no version", "{}", "cannot be read"],
  ["of a later version", '{ "version": 2, "language": "hi" }', "a later version"],
])(
  "is nothing where the file is %s, says so in both languages, and leaves it",
  (_, text, words) => {
    writeFileSync(file(), text);
    const { state, fault } = readState(root);
    expect(state).toEqual(NOTHING);
    expect(fault?.en).toContain(words);
    expect(fault?.hi).toContain(`exercises/${STATE_FILE}`);
    expect(writeState(root, STATE)?.en).toContain(words);
    expect(readFileSync(file(), "utf8")).toBe(text);
  },
);

it("leaves out what is of another kind", () => {
  const odd = { language: "fr", exercise: 3, hints: { relu: { a: 2, b: 9, c: "1" }, init: [] } };
  writeFileSync(file(), JSON.stringify({ version: 1, ...odd }));
  expect(readState(root)).toEqual({
    state: { ...NOTHING, hints: { relu: { a: 2 } } },
    fault: null,
  });
});

it("says why it could not be written", () => {
  mkdirSync(file());
  expect(readState(root).fault?.en).toContain("EISDIR");
  rmSync(path.join(root, "exercises"), { recursive: true });
  writeFileSync(path.join(root, "exercises"), "a file");
  expect(writeState(root, STATE)?.en).toMatch(/nothing is remembered/);
});
