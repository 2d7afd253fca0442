// What comes with the grader for students is what stands in the exercises: the stub that `learn` resets to,
// and the commands of every exercise's folder.

import { readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, EXERCISE_FILES, readCatalog } from "@pravah/grader";
import { expect, it } from "vitest";
import { manifestOf } from "../src/scaffold/scaffold.ts";
import { oldStub } from "../src/verify/files.ts";

const catalog = readCatalog(CHECKOUT);

it.each(catalog.map((exercise) => [exercise.id, exercise] as const))("%s", (id, exercise) => {
  expect(oldStub(exercise)).toEqual([]);
  const manifest = path.join(exercise.directory, EXERCISE_FILES.manifest);
  expect(readFileSync(manifest, "utf8")).toBe(manifestOf(id));
});
