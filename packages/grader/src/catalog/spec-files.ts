// Which files a spec is: `grader.spec.ts`, and `checks/*.ts` beside it where it is long. Whoever hashes,
// packs, bundles, scans or serves a spec asks here.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ENTRY = "grader.spec.ts";
/** Folder of the files that the entry imports; they import `../work.ts` and one another. */
const PARTS = "checks";

/** @returns paths below `directory`, with `/`: the entry, then the others in order */
export function specFiles(directory: string): string[] {
  const parts = path.join(directory, PARTS);
  const others = existsSync(parts)
    ? readdirSync(parts).filter((name) => name.endsWith(".ts") && !name.startsWith("."))
    : [];
  return [ENTRY, ...others.sort().map((name) => `${PARTS}/${name}`)];
}

/** The exercise's folder, when `file` is one of the files of its spec; else null. */
export function homeOfSpecFile(file: string): string | null {
  const folder = path.dirname(file);
  if (path.basename(file) === ENTRY) return folder;
  const home = path.dirname(folder);
  const isPart = path.basename(folder) === PARTS && existsSync(path.join(home, ENTRY));
  return isPart ? home : null;
}

/** The texts of a spec's files, by path below `directory`. @throws when one cannot be read */
export function specTexts(directory: string): Map<string, string> {
  const read = (file: string) => readFileSync(path.join(directory, file), "utf8");
  return new Map(specFiles(directory).map((file) => [file, read(file)]));
}

const WORK_IMPORT = /import\s*\{([^}]*)\}\s*from\s*"\.{1,2}\/work\.ts"/g;

/**
 * The functions of the work that the spec in `directory` asks for: the host puts its own in their place.
 *
 * @returns each name once
 * @throws {Error} when no file imports the work: the spec would grade nothing
 */
export function workImports(directory: string): string[] {
  const names = [...specTexts(directory).values()].flatMap(importedNames);
  if (names.length === 0) throw new Error('the spec has no `import { … } from "./work.ts"`');
  return [...new Set(names)];
}

/** The names in the imports of the work in one file. */
function importedNames(source: string): string[] {
  return [...source.matchAll(WORK_IMPORT)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}
