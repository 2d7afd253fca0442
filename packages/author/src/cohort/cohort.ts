// Makes a cohort to try a grader on: right works, recognised mistakes, and those that a machine must
// survive. The same count and seed give the same bytes.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { permuted } from "@pravah/checks";
import { createRandom, type Random } from "@pravah/core";
import { EXERCISE_FILES, type Exercise, InputError, workImports } from "@pravah/grader";
import { diskError, makeFolder } from "@pravah/grader/files";
import { readSolutions, type SolutionSet } from "../solutions/solution-set.ts";
import { BOMBS, CRASHES, LOOPS, type Spoil, spoilt } from "./spoilt.ts";

export type Kind = "reference" | "alternative" | "wrong" | "loop" | "crash" | "bomb";

/** One work of the cohort, and what it is. */
export interface Made {
  id: string;
  exercise: string;
  kind: Kind;
}

/** Shares in the cohort; references, alternatives and wrong solutions share the rest. */
const SHARES: readonly [Kind, number][] = [
  ["loop", 0.05],
  ["crash", 0.02],
  ["bomb", 0.01],
];
const SPOILS: Partial<Record<Kind, readonly Spoil[]>> = {
  loop: LOOPS,
  crash: CRASHES,
  bomb: BOMBS,
};
const HONEST: readonly Kind[] = ["reference", "alternative", "wrong", "wrong", "wrong"];

/** What is in the folder, for tests; the grader does not look at names that begin with a dot. */
export const KINDS_FILE = ".kinds.json";

/**
 * Writes `<folder>/<id>/<exercise>/work.ts` for `count` submissions of one work each.
 *
 * @throws {InputError} when the folder is there already
 */
export async function makeCohort(
  folder: string,
  exercises: readonly Exercise[],
  count: number,
  seed: number,
): Promise<Made[]> {
  const random = createRandom(seed);
  const sets = await Promise.all(exercises.map((exercise) => readSolutions(exercise)));
  const kinds = permuted(random.fork("order"), kindsFor(count));
  makeFolder(path.dirname(path.resolve(folder)));
  try {
    mkdirSync(folder);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw isThere ? new InputError(`${folder} is there already`) : diskError(folder, error);
  }
  const made: Made[] = [];
  for (const [i, kind] of kinds.entries()) {
    const id = `s${String(i + 1).padStart(String(count).length, "0")}`;
    const draw = random.fork(id);
    const at = draw.int(exercises.length);
    const exercise = exercises[at] as Exercise;
    const home = path.join(folder, id, exercise.id);
    mkdirSync(home, { recursive: true });
    const text = await textOf(kind, exercise, sets[at] as SolutionSet, draw);
    // No two students hand in the same bytes.
    writeFileSync(path.join(home, EXERCISE_FILES.work), `${text}\n// ${id}\n`);
    made.push({ id, exercise: exercise.id, kind });
  }
  writeFileSync(path.join(folder, KINDS_FILE), `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

function kindsFor(count: number): Kind[] {
  const kinds = SHARES.flatMap(([kind, share]) =>
    Array<Kind>(Math.round(count * share)).fill(kind),
  );
  for (let i = 0; kinds.length < count; i++) kinds.push(HONEST[i % HONEST.length] as Kind);
  return kinds;
}

async function textOf(
  kind: Kind,
  exercise: Exercise,
  { directory, reference, alternatives, wrong }: SolutionSet,
  random: Random,
): Promise<string> {
  if (kind === "reference") return reference;
  if (kind === "alternative") return pick(alternatives, random).source;
  if (kind === "wrong") return pick(wrong, random).source;
  const name = pick(workImports(exercise.directory), random);
  return spoilt(pick(SPOILS[kind] ?? [], random), directory, reference, name);
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random.int(list.length)] as T;
}
