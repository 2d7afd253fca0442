// Both languages are complete, and say the same as far as a program can see.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "@pravah/checks/messages";
import { EXERCISE_FILES, type Exercise } from "@pravah/grader";
import type { SolutionSet } from "../solutions/solution-set.ts";

const LANGUAGES: readonly Language[] = ["en", "hi"];
const HINTS = 3;
const DEVANAGARI = /[\u0900-\u097f]/;

export function wordProblems(exercise: Exercise, solutions: SolutionSet): string[] {
  const misconceptions = solutions.wrong.map(({ id }) => id);
  return [
    ...LANGUAGES.flatMap((language) => feedbackProblems(exercise, misconceptions, language)),
    ...readmeProblems(exercise),
  ];
}

function feedbackProblems(
  exercise: Exercise,
  misconceptions: string[],
  language: Language,
): string[] {
  const place = EXERCISE_FILES.feedback[language];
  const words = exercise.feedback[language];
  const inLanguage = (text: string) => language === "en" || DEVANAGARI.test(text);
  const problems: string[] = [];
  for (const id of Object.keys(exercise.points)) {
    const check = words.checks[id];
    if (!check?.title) problems.push(`${place}: the check "${id}" has no title`);
    else if (!inLanguage(check.title))
      problems.push(`${place}: the title of "${id}" is not in Hindi`);
    if (check && check.hints.length !== HINTS) {
      problems.push(`${place}: the check "${id}" has ${check.hints.length} hints, not ${HINTS}`);
    }
    check?.hints.forEach((hint, i) => {
      // A hint may be nothing but code: there is no Hindi in `v > 0 ? 1 : slope`.
      if (!inLanguage(hint) && !hint.startsWith("`")) {
        problems.push(`${place}: hint ${i + 1} of "${id}" is not in Hindi`);
      }
    });
  }
  for (const id of misconceptions) {
    const text = words.misconceptions[id];
    if (!text) problems.push(`${place}: the misconception "${id}" has no words`);
    else if (!inLanguage(text))
      problems.push(`${place}: the misconception "${id}" is not in Hindi`);
  }
  const known = { checks: Object.keys(exercise.points), misconceptions };
  for (const part of ["checks", "misconceptions"] as const) {
    for (const id of Object.keys(words[part])) {
      if (!known[part].includes(id)) problems.push(`${place}: "${id}" is none of the ${part}`);
    }
  }
  return problems;
}

/** The task in both languages: as many headings, the same formulas and the same code. */
function readmeProblems(exercise: Exercise): string[] {
  const file = (language: Language) =>
    path.join(exercise.directory, EXERCISE_FILES.readme[language]);
  // The rule `files` says which one is missing.
  if (!LANGUAGES.every((language) => existsSync(file(language)))) return [];
  const [en, hi] = [readFileSync(file("en"), "utf8"), readFileSync(file("hi"), "utf8")];
  const problems: string[] = [];
  const compare = (what: string, pattern: RegExp) => {
    const [inEnglish, inHindi] = [en.match(pattern) ?? [], hi.match(pattern) ?? []];
    if (inEnglish.length !== inHindi.length) {
      problems.push(
        `README.md has ${inEnglish.length} ${what}, README.hi.md has ${inHindi.length}: say the same in both`,
      );
    }
  };
  compare("headings", /^#{1,6} /gm);
  compare("code blocks", /^```/gm);
  compare("displayed formulas", /\$\$/g);
  if (!DEVANAGARI.test(hi)) problems.push("README.hi.md is not in Hindi");
  return problems;
}
