// All solutions of one exercise: the right ones, the wrong ones, and those that only pretend.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Exercise, InputError, workImports } from "@pravah/grader";
import { declaredLines } from "@pravah/grader/learn";
import { bundleSolution, importText } from "./bundle.ts";
import { PRETENDERS, type Pretence, pretenderText } from "./pretender.ts";
import type { Probes } from "./probes.ts";

export interface WrongSolution {
  id: string;
  /** The check that must catch it: from the file's first line. */
  caughtBy: string;
  /** Bundled with the reference that it spoils. */
  source: string;
  /** Names of the functions that it spoils. */
  spoils: string[];
}

export interface SolutionSet {
  directory: string;
  stub: string;
  reference: string;
  /** `alternative.ts`, and `alternative-2.ts` … where the exercise is hard. */
  alternatives: { name: string; source: string }[];
  wrong: WrongSolution[];
  /** Works that return zeros, constants, or their own input. */
  pretenders: Record<Pretence, string>;
  probes: Probes;
}

export const SOLUTION_FILES = {
  manifest: "package.json",
  reference: "work.ts",
  alternative: "alternative.ts",
  probes: "probes.ts",
  wrong: "wrong",
  /** Changes of the reference that leave it right: there only where `author mutate` found some. */
  equivalents: "equivalent.json",
} as const;

const OPTIONAL: readonly string[] = [SOLUTION_FILES.equivalents];

/** What every solution folder must have. */
export const NEEDED_SOLUTION_FILES: readonly string[] = Object.values(SOLUTION_FILES).filter(
  (name) => !OPTIONAL.includes(name),
);

const ALTERNATIVE = /^alternative(-\d+)?\.ts$/;

/** Names of the alternative solutions in the folder, `alternative.ts` first. */
export function alternativeFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => ALTERNATIVE.test(name))
    .sort((a, b) => a.length - b.length || a.localeCompare(b));
}

const CAUGHT_BY = /^\/\/ caught by: ([a-z0-9-]+)\r?\n/;

/** @throws {InputError} naming the file that is missing or wrong */
export async function readSolutions(exercise: Exercise): Promise<SolutionSet> {
  const directory = path.join(exercise.directory, "../../solutions", exercise.id);
  const place = `solutions/${exercise.id}`;
  for (const name of NEEDED_SOLUTION_FILES) {
    if (!existsSync(path.join(directory, name)))
      throw new InputError(`${place}/${name} is missing`);
  }
  const file = (name: string) => path.join(directory, name);
  const wrongFiles = readdirSync(file(SOLUTION_FILES.wrong))
    .filter((name) => name.endsWith(".ts"))
    .sort();
  const wrong = await Promise.all(
    wrongFiles.map(async (name): Promise<WrongSolution> => {
      const where = path.join(file(SOLUTION_FILES.wrong), name);
      const text = readFileSync(where, "utf8");
      const caughtBy = CAUGHT_BY.exec(text)?.[1];
      if (caughtBy === undefined) {
        throw new InputError(
          `${place}/wrong/${name}: the first line must be "// caught by: <check id>"`,
        );
      }
      const declared = declaredLines(text);
      return {
        id: path.basename(name, ".ts"),
        caughtBy,
        source: await bundleSolution(where),
        spoils: exercise.functions.filter((one) => declared.has(one)),
      };
    }),
  );
  const names = workImports(exercise.directory);
  const pretenders = await Promise.all(
    PRETENDERS.map(async (pretence) => [
      pretence,
      await bundleSolution(file(SOLUTION_FILES.reference), pretenderText(pretence, names)),
    ]),
  );
  return {
    directory,
    stub: readFileSync(path.join(exercise.directory, "work.ts"), "utf8"),
    reference: await bundleSolution(file(SOLUTION_FILES.reference)),
    alternatives: await Promise.all(
      alternativeFiles(directory).map(async (name) => ({
        name: path.basename(name, ".ts"),
        source: await bundleSolution(file(name)),
      })),
    ),
    wrong,
    pretenders: Object.fromEntries(pretenders),
    probes: await readProbes(file(SOLUTION_FILES.probes)),
  };
}

async function readProbes(file: string): Promise<Probes> {
  const { probes } = await importText(readFileSync(file, "utf8"));
  return probes as Probes;
}
