// What every export is made from: one student's results as a flat list of scored tests.

import type { Bilingual } from "@pravah/checks/messages";
import { sayMissing } from "../autograder/words.ts";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import { harmless } from "../judge/clean.ts";
import type { StudentResults } from "../report/read-results.ts";
import { isUndecided, type Stage } from "../work/problem.ts";

export interface SheetTest {
  /** `relu/backward-at-zero`; the exercise's id alone where nothing of it could be graded. */
  name: string;
  /** `missing`: nothing was handed in for this exercise. */
  outcome: "pass" | "fail" | "todo" | "ungradable" | "missing";
  points: number;
  max: number;
  message: string;
  output?: string;
  /** Where the work stopped, if nothing of it could be graded. */
  stage?: Stage;
}

export interface Sheet {
  id: string;
  name: string;
  lmsUser?: string;
  /** What is known of it; see `isWhole`. */
  score: number;
  /** Of all exercises that were asked for, handed in or not. */
  max: number;
  /** Points per exercise; null where nothing could be graded. */
  exercises: Record<string, number | null>;
  tests: SheetTest[];
  /** Exercises that the machine failed on. Their points are unknown: no export may call them 0. */
  undecided: string[];
}

/** Points per exercise of a cohort: what a student did not hand in counts nothing of them. */
export type Mosts = ReadonlyMap<string, number>;

export function sheetOf(
  { id, name, lmsUser, results }: StudentResults,
  language: LanguageChoice,
  mosts: Mosts = new Map(),
): Sheet {
  const say = (message: Bilingual) => harmless(inLanguage(message, language, "\n"));
  const missing = [...mosts].filter(([id]) => results.every(({ exercise }) => exercise !== id));
  const tests = results.flatMap(({ exercise, reason, max, checks }): SheetTest[] =>
    reason
      ? [
          {
            name: exercise,
            outcome: "ungradable",
            points: 0,
            max,
            message: say(reason.message),
            stage: reason.stage,
          },
        ]
      : checks.map((check) => ({
          name: `${exercise}/${check.id}`,
          outcome: check.outcome,
          points: check.points,
          max: check.max,
          message: check.outcome === "pass" ? "" : say(check.message),
          ...(check.output !== undefined && { output: harmless(check.output) }),
        })),
  );
  return {
    id,
    name,
    ...(lmsUser !== undefined && { lmsUser }),
    score: results.reduce((sum, result) => sum + (result.score ?? 0), 0),
    max: [...results.map(({ max }) => max), ...missing.map(([, max]) => max)].reduce(
      (sum, max) => sum + max,
      0,
    ),
    exercises: Object.fromEntries(results.map(({ exercise, score }) => [exercise, score])),
    tests: [
      ...tests,
      ...missing.map(([exercise, max]): SheetTest => {
        const message = say(sayMissing(exercise));
        return { name: exercise, outcome: "missing", points: 0, max, message };
      }),
    ],
    undecided: results.filter(({ reason }) => isUndecided(reason)).map(({ exercise }) => exercise),
  };
}

/** Whether the score is all that there is to know: an exercise that could not be graded is no 0. */
export function isWhole({ tests }: Sheet): boolean {
  return tests.every(({ outcome }) => outcome !== "ungradable");
}

/** Why a score is not known, a line. */
export function whyUnknown({ tests }: Sheet): string {
  return tests
    .filter(({ outcome }) => outcome === "ungradable")
    .map(({ name, stage, message }) => `${name} (${stage}): ${message.split("\n", 1)[0]}`)
    .join("; ");
}
