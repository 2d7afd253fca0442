// The cohort on one page: how the scores spread, which mistakes are common, which checks say nothing.

import { type Html, type HtmlPart, html } from "@pravah/markup";
import type { Exercise } from "../../catalog/exercise.ts";
import type { Skipped } from "../../intake/submission.ts";
import { harmless } from "../../judge/clean.ts";
import { inBothLanguages } from "../../judge/reasons.ts";
import { meanScore } from "../statistics/mean-score.ts";
import type { ExerciseStatistics, Statistics } from "../statistics/statistics.ts";
import { COHORT_WORDS } from "./cohort-words.ts";
import { EXERCISE_STYLE, exerciseSection } from "./exercise-section.ts";
import { htmlPage } from "./html-page.ts";
import { barCell, numberCell, numberHead, wideFrame } from "./html-table.ts";
import { bilingualHtml, bilingualLines, nameHtml } from "./html-text.ts";

/** A line of the list of students. */
export interface StudentLine {
  id: string;
  name: string;
  /** Points per exercise; null where nothing could be graded. */
  scores: Record<string, number | null>;
}

/** Where the list of them begins; ids of exercises stand beside it. */
const STUDENTS = "all-students";

/** @param students one line each, in order; generated while the page is written */
export function cohortPage(
  statistics: Statistics,
  students: Iterable<StudentLine>,
  skipped: readonly Skipped[],
  catalog: readonly Exercise[],
): Generator<string> {
  const exercises = [...statistics.exercises.values()];
  const title = `${COHORT_WORDS.title.en} · ${COHORT_WORDS.title.hi}`;
  return htmlPage({ title, style: EXERCISE_STYLE }, body(exercises, students, skipped, catalog));
}

function* body(
  exercises: readonly ExerciseStatistics[],
  students: Iterable<StudentLine>,
  skipped: readonly Skipped[],
  catalog: readonly Exercise[],
): Generator<HtmlPart> {
  yield html`<h1>${bilingualHtml(COHORT_WORDS.title)}</h1>`;
  yield overview(exercises);
  for (const entry of exercises) yield* exerciseSection(entry, catalog);
  yield html`<h2 id="${STUDENTS}">${bilingualHtml(COHORT_WORDS.students)}</h2>`;
  const ids = exercises.map(({ exercise }) => exercise);
  const heads = ids.map((id) => numberHead(harmless(id)));
  const { before, after } = wideFrame(COHORT_WORDS.students);
  yield html`${before}<table><thead><tr><th>${bilingualHtml(COHORT_WORDS.student)}</th>${heads}</tr></thead><tbody>`;
  for (const student of students) yield studentRow(student, ids);
  yield html`</tbody></table>${after}`;
  yield skippedHtml(skipped);
}

function studentRow({ id, name, scores }: StudentLine, exercises: readonly string[]): Html {
  const cells = exercises.map((exercise) => numberCell(scoreOf(scores, exercise)));
  // Two students may have one name.
  const called = name !== id && html` <small>${nameHtml(id)}</small>`;
  return html`<tr><th scope="row"><a href="${encodeURIComponent(id)}.html">${nameHtml(name)}</a>${called}</th>${cells}</tr>`;
}

function scoreOf(scores: StudentLine["scores"], exercise: string): string | number {
  return exercise in scores ? (scores[exercise] ?? "–") : "";
}

/** The way into a long page, and what to look at first: where the mean is low. */
function overview(exercises: readonly ExerciseStatistics[]): Html {
  const rows = exercises.map((entry) => {
    const { works, graded, sum, items } = entry;
    const id = harmless(entry.exercise);
    const max = [...items.values()].reduce((points, item) => points + item.max, 0);
    const share = sum / Math.max(1, graded * max);
    const numbers = [numberCell(works), numberCell(meanScore(sum, graded)), barCell(share)];
    return html`<tr><th scope="row"><a href="#${id}">${id}</a></th>${numbers}</tr>`;
  });
  const heads = (["works", "mean"] as const).map((key) =>
    numberHead(bilingualHtml(COHORT_WORDS[key])),
  );
  const head = html`<thead><tr><th>${bilingualHtml(COHORT_WORDS.exercise)}</th>${heads}<td></td></tr></thead>`;
  const students = html`<p><a href="#${STUDENTS}">${bilingualHtml(COHORT_WORDS.students)} ↓</a></p>`;
  return html`<table class="bars">${head}<tbody>${rows}</tbody></table>${students}`;
}

function skippedHtml(skipped: readonly Skipped[]): Html | null {
  if (skipped.length === 0) return null;
  const rows = skipped.map(
    ({ path, why }) =>
      html`<tr><td>${nameHtml(path)}</td><td>${bilingualLines(inBothLanguages(why))}</td></tr>`,
  );
  return html`<h2>${bilingualHtml(COHORT_WORDS.skipped)}</h2><table>${rows}</table>`;
}
