// The student edition: `git archive` of this commit, nothing rewritten. What is tested is what
// students get.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { InputError } from "@pravah/grader";
import { makeFolder } from "@pravah/grader/files";
import { SOLUTION_FILES } from "../solutions/solution-set.ts";
import { findLines, solutionLines } from "../verify/leak.ts";

/**
 * Unpacks the edition of `root`'s current commit into `target`.
 *
 * @throws {InputError} when `target` is not empty, or git cannot make the archive
 */
export function unpackEdition(root: string, target: string): void {
  makeFolder(target);
  if (readdirSync(target).length > 0) throw new InputError(`${target} is not empty`);
  const archive = spawnSync("git", ["archive", "--format=tar", "HEAD"], {
    cwd: root,
    maxBuffer: 1 << 30,
  });
  if (archive.status !== 0) {
    throw new InputError(`git archive failed: ${archive.stderr ?? archive.error?.message}`);
  }
  const tar = spawnSync("tar", ["-xf", "-"], { cwd: target, input: archive.stdout });
  if (tar.status !== 0) throw new InputError(`tar failed: ${tar.stderr ?? tar.error?.message}`);
}

/**
 * Looks for answers in an unpacked edition: folders that must not be there, and telling lines of
 * the solutions of `root`.
 *
 * @returns one line per finding
 */
export function findAnswers(root: string, edition: string): string[] {
  const folders = ["solutions", "packages/author", "examples", "packages/grader/test/attacks"]
    .filter((folder) => existsSync(path.join(edition, folder)))
    .map((folder) => `${folder} is in the edition`);
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

/** Runs pnpm in the edition, as its first reader would. @throws {InputError} when it fails */
export function runPnpm(edition: string, args: string[]): void {
  // Settings of the checkout must not reach into the edition.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|INIT_CWD$)/i.test(name)),
  );
  const command = process.platform === "win32" ? "npx.cmd" : "npx";
  const run = spawnSync(command, ["-y", "pnpm@12", ...args], {
    cwd: edition,
    env: { ...env, CI: "true" },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) throw new InputError(`pnpm ${args.join(" ")} failed in ${edition}`);
}
