// Gradescope's results.json of one submission: also where a work is missing, or the grader failed.

import { type Bilingual, fillBoth, inBoth } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import { gradescope } from "../export/gradescope.ts";
import { type Sheet, type SheetTest, sheetOf } from "../export/sheet.ts";
import { harmless } from "../judge/clean.ts";
import { sayProblem } from "../judge/problem-words.ts";
import { inBothLanguages, placedReason } from "../judge/reasons.ts";
import { machineFailed } from "../work/problem.ts";
import type { GradedSubmission } from "./grade-submission.ts";
import { AUTOGRADER, sayMissing } from "./words.ts";

/** Lines of the intake that a student is shown. */
const MOST_SKIPPED = 5;

/** The results; an exercise without a work counts 0 of its points, so that all totals are alike. */
export function gradedDocument(
  { results, skipped, nothing = "", undecided }: GradedSubmission,
  exercises: readonly Exercise[],
  language: LanguageChoice,
): string {
  const sheet = sheetOf({ id: "submission", name: "submission", results }, language);
  const missing = exercises.filter(({ id }) => results.every(({ exercise }) => exercise !== id));
  const say = (words: Bilingual) => inLanguage(words, language, "\n");
  const receipt = results[0]?.receipt;
  const noneWhy = nothing === "" ? undefined : placedReason(harmless(nothing));
  const notes = [
    ...(undecided > 0
      ? [say(fillBoth(AUTOGRADER.undecided, { exercises: sheet.undecided.join(", ") }))]
      : []),
    ...(receipt
      ? [
          say(AUTOGRADER[receipt.seed]),
          say(fillBoth(AUTOGRADER.sandbox, { layer: receipt.sandbox })),
        ]
      : []),
    ...skipped
      .slice(0, MOST_SKIPPED)
      .map(({ path, why }) =>
        harmless(`${path}: ${inLanguage(inBothLanguages(why), language, " · ")}`),
      ),
  ];
  return documentOf(
    {
      ...sheet,
      max: sheet.max + sum(missing.map(mostOf)),
      tests: [
        ...sheet.tests,
        ...missing.map((exercise) => whole(exercise, say(sayMissing(exercise.id, noneWhy)))),
      ],
    },
    notes,
  );
}

/** The document of a run that the machine failed on. It says so: 0 is Gradescope's only word for it. */
export function notGraded(exercises: readonly Exercise[], language: LanguageChoice): string {
  const problem = inBoth(
    (language) => sayProblem(machineFailed(AUTOGRADER.log[language]))[language],
  );
  const tests = exercises.map((exercise) => whole(exercise, inLanguage(problem, language)));
  const ids = exercises.map(({ id }) => id);
  const notes = [
    inLanguage(fillBoth(AUTOGRADER.undecided, { exercises: ids.join(", ") }), language),
  ];
  const max = sum(exercises.map(mostOf));
  return documentOf({ score: 0, max, tests }, notes);
}

function documentOf(sheet: Pick<Sheet, "score" | "max" | "tests">, notes: string[]): string {
  return `${JSON.stringify(gradescope(sheet, notes), null, 2)}\n`;
}

/** An exercise of which nothing could be graded. */
function whole(exercise: Exercise, message: string): SheetTest {
  return { name: exercise.id, outcome: "ungradable", points: 0, max: mostOf(exercise), message };
}

function mostOf({ points }: Exercise): number {
  return sum(Object.values(points));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
