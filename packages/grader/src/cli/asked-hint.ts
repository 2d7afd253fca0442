// Which hint somebody asks for: `relu backward-at-zero 2`, `backward-at-zero`, or `2` of a check in its folder.

import { type Bilingual, bilingual, fillBoth } from "@pravah/checks/messages";
import type { Outlined } from "../catalog/course-outline.ts";
import { findCheck, findExercise } from "../catalog/find-exercise.ts";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import { findName } from "../catalog/near-miss.ts";
import { InputError } from "../files/input-error.ts";

export interface AskedHint {
  exercise: Outlined;
  /** Null for the list of checks. */
  check: string | null;
  level: number;
}

const WORDS = {
  whichExercise: bilingual({
    en: "which exercise? They are: {known}",
    hi: "कौन-सा exercise? ये exercises हैं: {known}",
  }),
  several: bilingual({
    en: '"{asked}" is a check of several exercises: {known}. Name the exercise first.',
    hi: '"{asked}" नाम का check कई exercises में है: {known}। पहले exercise का नाम लिखिए।',
  }),
  neither: bilingual({
    en: 'there is no exercise and no check "{asked}"; did you mean {near}?',
    hi: '"{asked}" नाम का न कोई exercise है, न कोई check; क्या आपका मतलब {near} था?',
  }),
  level: bilingual({
    en: 'hint level "{asked}": it can be 1, 2 or 3',
    hi: 'hint level "{asked}": यह 1, 2 या 3 हो सकता है',
  }),
};

/**
 * @param words what stands behind `hint`
 * @param here the exercise in whose folder the person stands
 * @throws {InputError} with what may have been meant
 */
export function askedHint(
  words: readonly string[],
  course: readonly Outlined[],
  here: Outlined | null,
  language: LanguageChoice,
): AskedHint {
  const last = words.at(-1) ?? "";
  const hasLevel = words.length === 3 || (words.length === 2 && /^[+-]?[\d.]+$/.test(last));
  const level = hasLevel ? Number(last) : 1;
  if (![1, 2, 3].includes(level)) throw fault(WORDS.level, { asked: last }, language);
  const [first, second] = hasLevel ? words.slice(0, -1) : words;
  if (first !== undefined && second !== undefined) {
    const exercise = findExercise(course, first, language);
    return { exercise, check: findCheck(exercise, second, language), level };
  }
  if (first !== undefined) return { ...named(first, course, here, language), level };
  if (here !== null) return { exercise: here, check: null, level };
  throw fault(WORDS.whichExercise, { known: listed(course) }, language);
}

/** One name: of an exercise, or of a check of one. */
function named(
  asked: string,
  course: readonly Outlined[],
  here: Outlined | null,
  language: LanguageChoice,
): Omit<AskedHint, "level"> {
  const ids = course.map(({ id }) => id);
  if (findName(ids, asked).name !== null)
    return { exercise: findExercise(course, asked, language), check: null };
  const found = course.flatMap((exercise) => {
    const check = findName(Object.keys(exercise.points), asked).name;
    return check === null ? [] : [{ exercise, check }];
  });
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const own = found.find(({ exercise }) => exercise === here);
  if (own !== undefined) return own;
  if (only !== undefined) {
    const known = listed(found.map(({ exercise }) => exercise));
    throw fault(WORDS.several, { asked, known }, language);
  }
  const checks = course.flatMap(({ points }) => Object.keys(points));
  const { near } = findName([...ids, ...new Set(checks)], asked);
  if (near.length === 0) return { exercise: findExercise(course, asked, language), check: null };
  throw fault(WORDS.neither, { asked, near: near.map((name) => `"${name}"`).join(", ") }, language);
}

function listed(exercises: readonly Outlined[]): string {
  return exercises.map(({ id }) => id).join(", ");
}

function fault(
  words: Bilingual,
  values: Record<string, string>,
  language: LanguageChoice,
): InputError {
  return new InputError(inLanguage(fillBoth<string>(words, values), language, " · "));
}
