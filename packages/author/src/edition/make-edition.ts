// The student edition: `git archive` of this commit, and over it what a student needs in another form: README
// and scripts without what is left out, a workflow that grades each push.

import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "@pravah/grader";
import { makeFolder } from "@pravah/grader/files";
import { editionManifest } from "./manifest.ts";
import { forStudents } from "./readme.ts";

/** Files that the edition alone has, in the places that they have there. */
const OVERLAY = fileURLToPath(new URL("../../edition", import.meta.url));
const READMES = ["README.md", "README.hi.md"];

/**
 * Makes the edition of `root`'s current commit in `target`.
 *
 * @throws {InputError} when `target` is not empty, git cannot make the archive, or a README's marks are wrong
 */
export function makeEdition(root: string, target: string): void {
  unpackCommit(root, target);
  for (const name of READMES) rewrite(target, name, (text) => forStudents(text, name));
  rewrite(target, "package.json", editionManifest);
  cpSync(OVERLAY, target, { recursive: true });
}

function rewrite(target: string, name: string, change: (text: string) => string): void {
  const file = path.join(target, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

/** What `.gitattributes` marks `export-ignore` stays out. */
function unpackCommit(root: string, target: string): void {
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
