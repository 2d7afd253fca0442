// Results as JSON: one document for a program to read, or one file per work.

import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { InputError } from "../input-error.ts";
import type { Result } from "../judge/result.ts";
import type { Skipped } from "../work/submission.ts";

/** All results of one run. */
export function resultsJson(results: readonly Result[], skipped: readonly Skipped[]): string {
  return JSON.stringify({ schema: "pravah/results/1", results, skipped }, null, 2);
}

/**
 * Writes `<folder>/<submission>/<exercise>.json` per result. A file appears whole or not at all.
 *
 * @throws {InputError} when the folder cannot be written
 */
export function writeResults(folder: string, results: readonly Result[]): void {
  for (const result of results) {
    const home = path.join(folder, result.submission.id);
    const file = path.join(home, `${result.exercise}.json`);
    try {
      mkdirSync(home, { recursive: true });
      writeFileSync(`${file}.part`, `${JSON.stringify(result, null, 2)}\n`);
      renameSync(`${file}.part`, file);
    } catch (error) {
      throw new InputError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code})`);
    }
  }
}
