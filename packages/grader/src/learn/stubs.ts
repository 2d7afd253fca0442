// The stubs as they were handed out: copies that come with this package, because a student's own commits
// change `work.ts`. `author record` writes them, and `author verify` compares.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = "packages/grader/stubs";

/** The folder of the copies. */
export const STUBS: string = fileURLToPath(new URL("../../stubs", import.meta.url));

/** Where the copy of an exercise's stub is in the checkout at `root`. As TypeScript it would be checked as code. */
export function stubFile(root: string, exercise: string): string {
  return path.join(root, FOLDER, nameOf(exercise));
}

/** @returns null where none is kept */
export function readStub(exercise: string, folder: string): string | null {
  try {
    return readFileSync(path.join(folder, nameOf(exercise)), "utf8");
  } catch {
    return null;
  }
}

const nameOf = (exercise: string) => `${exercise}.txt`;
