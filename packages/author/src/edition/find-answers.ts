// Looks for answers in an edition: folders that must not be there, and telling lines of the solutions.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SOLUTION_FILES } from "../solutions/solution-set.ts";
import { findLines, solutionLines } from "../verify/leak.ts";

const LEFT_OUT = ["solutions", "packages/author", "examples", "packages/grader/test/attacks"];

/** @returns one line per finding */
export function findAnswers(root: string, edition: string): string[] {
  const folders = LEFT_OUT.filter((folder) => existsSync(path.join(edition, folder))).map(
    (folder) => `${folder} is in the edition`,
  );
  const home = path.join(root, "solutions");
  const secret = new Set(
    readdirSync(home)
      // A branch that was left behind may leave a folder of installed packages.
      .filter((id) => existsSync(path.join(home, id, SOLUTION_FILES.reference)))
      .flatMap((id) => [
        ...solutionLines(path.join(home, id), path.join(root, "exercises", id, "work.ts")),
      ]),
  );
  const lines = filesOf(edition).flatMap((file) =>
    findLines(file, secret).map(
      ({ line, text }) =>
        `${path.relative(edition, file)}:${line} shows a line of a solution: ${text}`,
    ),
  );
  return [...folders, ...lines];
}

/** Every text file of the edition; installed packages are not ours. */
function filesOf(edition: string): string[] {
  return readdirSync(edition, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !readFileSync(file).includes(0));
}
