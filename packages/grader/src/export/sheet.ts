// What every export is made from: one student's results as a flat list of scored tests.

import type { Bilingual } from "@pravah/checks/messages";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import { harmless } from "../judge/clean.ts";
import type { Graded } from "../report/read-results.ts";

export interface SheetTest {
  /** `relu/backward-at-zero`; the exercise's id alone where nothing of it could be graded. */
  name: string;
  outcome: "pass" | "fail" | "todo" | "ungradable";
  points: number;
  max: number;
  message: string;
  output?: string;
}

export interface Sheet {
  id: string;
  name: string;
  lmsUser?: string;
  score: number;
  max: number;
  /** Points per exercise; null where nothing could be graded. */
  exercises: Record<string, number | null>;
  tests: SheetTest[];
  /** Exercises that the machine failed on. Their points are unknown: no export may call them 0. */
  undecided: string[];
}

export function sheetOf({ id, name, lmsUser, results }: Graded, language: LanguageChoice): Sheet {
  const say = (message: Bilingual) => harmless(inLanguage(message, language, "\n"));
  return {
    id,
    name,
    ...(lmsUser !== undefined && { lmsUser }),
    score: results.reduce((sum, result) => sum + (result.score ?? 0), 0),
    max: results.reduce((sum, result) => sum + result.max, 0),
    exercises: Object.fromEntries(results.map(({ exercise, score }) => [exercise, score])),
    tests: results.flatMap(({ exercise, reason, max, checks }): SheetTest[] =>
      reason
        ? [{ name: exercise, outcome: "ungradable", points: 0, max, message: say(reason.message) }]
        : checks.map((check) => ({
            name: `${exercise}/${check.id}`,
            outcome: check.outcome,
            points: check.points,
            max: check.max,
            message: check.outcome === "pass" ? "" : say(check.message),
            ...(check.output !== undefined && { output: harmless(check.output) }),
          })),
    ),
    undecided: results
      .filter(({ reason }) => reason?.stage === "infrastructure")
      .map(({ exercise }) => exercise),
  };
}
