// What a run is bound to. The names of exercises are recorded with sha256sum: a run that an older grader of
// the same sources began is gone on with.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { specTexts } from "../../src/catalog/spec-files.ts";
import { makePlan } from "../../src/cohort/plan.ts";
import { sha256OfFiles } from "../../src/files/hash.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import { toy } from "../toy.ts";

const FILES = {
  "exercise.json": "{}\n",
  "grader.spec.ts": "spec\n",
  "checks/a.ts": "part\n",
  "misconceptions.json": "[]\n",
  "feedback.en.md": "# en\n",
  "feedback.hi.md": "# ह\n",
  "work.ts": "what is handed in decides itself\n",
};

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  mkdirSync(path.join(directory, "checks"));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(path.join(directory, file), text);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function exercisesOfPlan(): Record<string, string> {
  const read = async () => ({ source: "" });
  const works = [{ exercise: "small", path: "s001/small.ts", read }];
  const plan = makePlan(
    [{ id: "s001", name: "s001", works }],
    [{ ...toy(), id: "small", directory }, toy()],
    { sandbox: "portable", limits: DEFAULT_LIMITS, secret: undefined, shard: "1/1" },
  );
  return plan.exercises;
}

it("names each exercise of the run by the files that decide a result", () => {
  // printf 'exercise.json\0{}\n\0grader.spec.ts\0spec\n\0checks/a.ts\0part\n\0…' | sha256sum
  const small = "4eb809ba21e449a5cb03170b47fe874ac5974e86f4bd37f8cab5cad0dee8ed75";
  expect(exercisesOfPlan()).toEqual({ small });
  writeFileSync(path.join(directory, "work.ts"), "another stub\n");
  expect(exercisesOfPlan()).toEqual({ small });
  writeFileSync(path.join(directory, "feedback.hi.md"), "# other words\n");
  expect(exercisesOfPlan().small).not.toBe(small);
});

it("names a spec by its own files, as receipts do", () => {
  // printf 'grader.spec.ts\0spec\n\0checks/a.ts\0part\n\0' | sha256sum
  expect(sha256OfFiles(specTexts(directory))).toBe(
    "5e54e01db4df11ce5fc82569a3b51bbcc5b30685e09f9d90708a86b20402c7d8",
  );
});
