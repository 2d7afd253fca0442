// The answers stay hidden: no telling line of a solution stands in what students get.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Exercise } from "@pravah/grader";
import { alternativeFiles, SOLUTION_FILES, type SolutionSet } from "../solutions/solution-set.ts";

export interface Leak {
  file: string;
  line: number;
  text: string;
}

/** Shorter lines (`return out;`) are anybody's. */
const TELLING = 24;

/** Lines of the solutions in the exercise's own folder. */
export function leakedLines(exercise: Exercise, solutions: SolutionSet): Leak[] {
  const secret = solutionLines(solutions.directory, path.join(exercise.directory, "work.ts"));
  const files = readdirSync(exercise.directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files.flatMap((file) => findLines(file, secret));
}

/** Telling lines of the reference and the alternatives that the stub does not show anyway. */
export function solutionLines(directory: string, stub: string): Set<string> {
  const shown = new Set(normalised(stub));
  const files = [SOLUTION_FILES.reference, ...alternativeFiles(directory)];
  const lines = files.flatMap((name) => normalised(path.join(directory, name)));
  return new Set(lines.filter((line) => isTelling(line) && !shown.has(line)));
}

/** Where lines of `secret` stand in `file`. */
export function findLines(file: string, secret: ReadonlySet<string>): Leak[] {
  return normalised(file).flatMap((text, i) =>
    secret.has(text) ? [{ file: path.basename(file), line: i + 1, text }] : [],
  );
}

function normalised(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
}

/** Comments and imports say nothing, a signature is the stub's or its own business, and so is a type. */
const SILENT = /^(\/\/|\/?\*|import |(export )?(interface|type|function) )/;
/** Counting up is no idea of anybody's; counting down may be. */
const COUNTING = /^for \(let (\w+) = 0; \1 < [\w.]+; \1\+\+\) \{$/;

function isTelling(line: string): boolean {
  return line.length >= TELLING && !SILENT.test(line) && !COUNTING.test(line);
}
