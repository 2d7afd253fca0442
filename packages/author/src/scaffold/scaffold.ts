// Begins a new exercise: a complete, small, verified one to be changed step by step.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { EXERCISE_FILES, InputError, misconceptionsText, readExercise } from "@pravah/grader";
import { stubFile } from "@pravah/grader/learn";
import { recordText } from "../record/record.ts";
import { readSolutions } from "../solutions/solution-set.ts";

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const TEMPLATES = fileURLToPath(new URL("../../templates", import.meta.url));

/**
 * Writes `exercises/<id>`, `solutions/<id>` and the copy of the stub below `root`.
 *
 * @returns the files that were written, relative to `root`
 * @throws {InputError} on a bad id, or when one of the folders is there already
 */
export async function scaffold(root: string, id: string): Promise<string[]> {
  if (!ID.test(id)) throw new InputError(`"${id}": an id is lower-case words joined by "-"`);
  const rooms = [
    { template: "exercise", folder: path.join("exercises", id) },
    { template: "solution", folder: path.join("solutions", id) },
  ];
  for (const { folder } of rooms) {
    if (existsSync(path.join(root, folder))) throw new InputError(`${folder} is there already`);
  }
  const written = rooms.flatMap(({ template, folder }) => copyTemplate(template, root, folder, id));

  const directory = path.join(root, "exercises", id);
  const misconceptions = path.join(directory, EXERCISE_FILES.misconceptions);
  writeFileSync(misconceptions, misconceptionsText([]));
  const exercise = readExercise(directory);
  writeFileSync(misconceptions, await recordText(exercise, await readSolutions(exercise)));
  const stub = stubFile(root, id);
  mkdirSync(path.dirname(stub), { recursive: true });
  copyFileSync(path.join(directory, EXERCISE_FILES.work), stub);
  return [...written, ...[misconceptions, stub].map((file) => path.relative(root, file))];
}

/** The package.json of an exercise. */
export function manifestOf(id: string): string {
  return filled(path.join(TEMPLATES, "exercise", EXERCISE_FILES.manifest), id);
}

function filled(template: string, id: string): string {
  return readFileSync(template, "utf8").replaceAll("__ID__", id);
}

function copyTemplate(template: string, root: string, folder: string, id: string): string[] {
  const home = path.join(TEMPLATES, template);
  const files = readdirSync(home, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const source = path.join(entry.parentPath, entry.name);
      const target = path.join(folder, path.relative(home, source));
      mkdirSync(path.dirname(path.join(root, target)), { recursive: true });
      writeFileSync(path.join(root, target), filled(source, id));
      return target;
    });
}
