// The files of an exercise, and the folders that are one.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The files of an exercise, by what they are. */
export const EXERCISE_FILES = {
  facts: "exercise.json",
  work: "work.ts",
  spec: "grader.spec.ts",
  misconceptions: "misconceptions.json",
  feedback: { en: "feedback.en.md", hi: "feedback.hi.md" },
  readme: { en: "README.md", hi: "README.hi.md" },
  manifest: "package.json",
} as const;

/** Where the exercises are, below the checkout. */
export const EXERCISES = "exercises";

/** Ids of the exercises at `root`: folders that hold an `exercise.json`. */
export function exerciseIds(root: string): string[] {
  const home = path.join(root, EXERCISES);
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((id) => existsSync(path.join(home, id, EXERCISE_FILES.facts)))
    .sort();
}
