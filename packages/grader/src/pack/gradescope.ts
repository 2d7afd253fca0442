// An autograder for Gradescope: the two scripts that it starts, and the part of this checkout that
// grades.
//
//     setup.sh           once, while the image is built
//     run_autograder     for each submission
//     not-graded.json    results.json of a run that did not get far enough to write its own
//     secret             behind the random inputs, if there is one; nobody but root may read it
//     pravah/            the project

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { notGraded } from "../autograder/document.ts";
import type { Exercise } from "../catalog/exercise.ts";
import type { LanguageChoice } from "../catalog/language.ts";
import type { SandboxChoice } from "../sandbox/choose-layer.ts";
import { projectFiles } from "./project-files.ts";
import type { ZipFile } from "./zip.ts";

export interface PackOptions {
  /** The checkout. */
  root: string;
  exercises: readonly Exercise[];
  sandbox: SandboxChoice;
  language: LanguageChoice;
  /** See `readSecret`; without one, everybody gets the practice inputs. */
  secret: string | undefined;
}

const TEMPLATES = fileURLToPath(new URL("../../templates/gradescope", import.meta.url));
const EXECUTABLE = 0o755;
const FOR_ROOT_ALONE = 0o600;

/** @throws {InputError} naming the file or folder that is missing */
export function gradescopeFiles(options: PackOptions): ZipFile[] {
  const { root, exercises, sandbox, language, secret } = options;
  const ids = exercises.map(({ id }) => id);
  const project = projectFiles(root, ids);
  const values: Record<string, string> = {
    PNPM: pnpmOf(project),
    EXERCISES: ids.join(" "),
    SANDBOX: sandbox,
    LANGUAGE: language,
    SECRET: secret === undefined ? "" : '--secret-file "$root/source/secret"',
  };
  const script = (name: string): ZipFile => ({
    path: name,
    content: filled(path.join(TEMPLATES, name), values),
    mode: EXECUTABLE,
  });
  return [
    script("setup.sh"),
    script("run_autograder"),
    { path: "not-graded.json", content: notGraded(exercises, language) },
    ...(secret === undefined
      ? []
      : [{ path: "secret", content: `${secret}\n`, mode: FOR_ROOT_ALONE }]),
    ...[...project].map(([name, content]) => ({ path: `pravah/${name}`, content })),
  ];
}

/** `pnpm@12.21.0`: what this checkout is pinned to. */
function pnpmOf(project: ReadonlyMap<string, Uint8Array>): string {
  const text = new TextDecoder().decode(project.get("package.json"));
  return (JSON.parse(text) as { packageManager: string }).packageManager;
}

/** A script of ours, with the values in their places; a shell chokes on Windows' line ends. */
function filled(file: string, values: Readonly<Record<string, string>>): string {
  return readFileSync(file, "utf8")
    .replaceAll("\r\n", "\n")
    .replace(/__([A-Z]+)__/g, (_, name: string) => values[name] ?? "");
}
