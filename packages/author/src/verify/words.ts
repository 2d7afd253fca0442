// Both languages are complete, and say the same as far as a program can see.

import type { Language } from "@pravah/checks/messages";
import { EXERCISE_FILES, type Exercise } from "@pravah/grader";
import type { SolutionSet } from "../solutions/solution-set.ts";
import { taskViolations } from "./task-text.ts";

const LANGUAGES: readonly Language[] = ["en", "hi"];
const HINTS = 3;
const DEVANAGARI = /[\u0900-\u097f]/;

export function wordViolations(exercise: Exercise, solutions: SolutionSet): string[] {
  const misconceptions = solutions.wrong.map(({ id }) => id);
  return [
    ...LANGUAGES.flatMap((language) => feedbackViolations(exercise, misconceptions, language)),
    ...taskViolations(exercise),
  ];
}

function feedbackViolations(
  exercise: Exercise,
  misconceptions: string[],
  language: Language,
): string[] {
  const place = EXERCISE_FILES.feedback[language];
  const words = exercise.feedback[language];
  const inLanguage = (text: string) => language === "en" || DEVANAGARI.test(text);
  const violations: string[] = [];
  for (const id of Object.keys(exercise.points)) {
    const check = words.checks[id];
    if (!check?.title) violations.push(`${place}: the check "${id}" has no title`);
    else if (!inLanguage(check.title))
      violations.push(`${place}: the title of "${id}" is not in Hindi`);
    if (check && check.hints.length !== HINTS) {
      violations.push(`${place}: the check "${id}" has ${check.hints.length} hints, not ${HINTS}`);
    }
    check?.hints.forEach((hint, i) => {
      // A hint may be nothing but code: there is no Hindi in `v > 0 ? 1 : slope`.
      if (!inLanguage(hint) && !hint.startsWith("`")) {
        violations.push(`${place}: hint ${i + 1} of "${id}" is not in Hindi`);
      }
    });
  }
  for (const id of misconceptions) {
    const text = words.misconceptions[id];
    if (!text) violations.push(`${place}: the misconception "${id}" has no words`);
    else if (!inLanguage(text))
      violations.push(`${place}: the misconception "${id}" is not in Hindi`);
  }
  const known = { checks: Object.keys(exercise.points), misconceptions };
  for (const part of ["checks", "misconceptions"] as const) {
    for (const id of Object.keys(words[part])) {
      if (!known[part].includes(id)) violations.push(`${place}: "${id}" is none of the ${part}`);
    }
  }
  return violations;
}
