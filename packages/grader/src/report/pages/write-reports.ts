// Writes the pages of a finished run: one per student, and one of the cohort.

import path from "node:path";
import type { Exercise } from "../../catalog/exercise.ts";
import { readSkipped } from "../../cohort/cohort-files.ts";
import { placeOf } from "../../cohort/place-of.ts";
import { writeWhole } from "../../files/durable-file.ts";
import { readSubmissions, type StudentResults } from "../read-results.ts";
import { Statistics } from "../statistics/statistics.ts";
import { cohortPage, type StudentLine } from "./cohort-page.ts";
import { submissionPage } from "./submission-page.ts";

export const COHORT_PAGE = "index.html";

/**
 * Reads `results.jsonl` in `home` and writes `<submission>.html` and `index.html` beside it.
 *
 * @returns how many students there are
 * @throws {InputError} when there is no finished run, or a page cannot be written
 */
export function writeReports(home: string, catalog: readonly Exercise[]): number {
  const statistics = new Statistics();
  let students = 0;
  for (const student of readSubmissions(home)) {
    students++;
    for (const result of student.results) statistics.add(result);
    const page = submissionPage(student, catalog);
    writeWhole(`${placeOf(home, student.id)}.html`, page, { lasting: false });
  }
  const pages = cohortPage(statistics, studentLines(home), readSkipped(home), catalog);
  writeWhole(path.join(home, COHORT_PAGE), pages, { lasting: false });
  return students;
}

function* studentLines(home: string): Generator<StudentLine> {
  for (const { id, name, results } of readSubmissions(home))
    yield { id, name, scores: scoresOf(results) };
}

function scoresOf(results: StudentResults["results"]): StudentLine["scores"] {
  return Object.fromEntries(results.map(({ exercise, score }) => [exercise, score]));
}
