// What a person sees at the end of a run: JSON, or a table and where the results are.

import path from "node:path";
import type { Exercise } from "../catalog/exercise.ts";
import type { LanguageChoice } from "../catalog/language.ts";
import { COHORT_FILES } from "../cohort/cohort-files.ts";
import type { CohortOutcome } from "../cohort/cohort-run.ts";
import { forCaller } from "../files/checkout.ts";
import type { Skipped } from "../intake/submission.ts";
import { printableJson } from "../judge/clean.ts";
import type { Result } from "../judge/result.ts";
import { resultsJson } from "../report/json.ts";
import { COHORT_PAGE } from "../report/pages/write-reports.ts";
import { detailsText } from "../report/terminal/details.ts";
import { tableText } from "../report/terminal/table.ts";
import { tallyText } from "../report/terminal/tally.ts";

/** A table of more lines is no overview. */
const MOST_ROWS = 200;
const MOST_SKIPPED = 20;

export interface View {
  json?: boolean | undefined;
  /** Every check of every work. */
  details?: boolean | undefined;
  /** Where the results are kept, if they are. */
  folder: string | undefined;
  language: LanguageChoice;
}

/** Prints what a run has found. */
export async function showOutcome(
  { lines, count, undecided, digest }: CohortOutcome,
  skipped: readonly Skipped[],
  catalog: readonly Exercise[],
  { json, details, folder, language }: View,
): Promise<void> {
  if (json) {
    for (const part of resultsJson(lines(), skipped)) await print(printableJson(part));
    return;
  }
  if (details || count === 1)
    for (const result of parsed(lines()))
      await print(`${detailsText([result], catalog, language)}\n`);
  const first = skipped.slice(0, MOST_SKIPPED);
  const table = count > MOST_ROWS ? tallyText : tableText;
  await print(`${table(parsed(lines()), first, language)}\n`);
  const more = skipped.length - first.length;
  if (folder === undefined) {
    if (more > 0) console.log(` … ${more} more skipped (--out <folder> lists them)`);
    return;
  }
  const home = forCaller(folder);
  if (more > 0) console.log(` … ${more} more skipped: ${path.join(home, COHORT_FILES.skipped)}`);
  if (undecided > 0) console.log(` ${undecided} undecided: --resume grades them again`);
  console.log(` pages → ${path.join(home, COHORT_PAGE)}`);
  console.log(
    ` ${count} × JSON → ${home}  (${COHORT_FILES.results}, SHA-256 ${digest.slice(0, 16)}…)`,
  );
}

function* parsed(lines: Iterable<string>): Generator<Result> {
  for (const line of lines) yield JSON.parse(line) as Result;
}

/** Prints, and waits where the reader is slower. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
