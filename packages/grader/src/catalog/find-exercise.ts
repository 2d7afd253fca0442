// The exercise, and the check of it, that a person means who typed a name.

import { type Bilingual, bilingual, fillBoth } from "@pravah/checks/messages";
import { InputError } from "../files/input-error.ts";
import type { ExerciseFacts } from "./exercise.ts";
import { inLanguage, type LanguageChoice } from "./language.ts";
import { findName } from "./near-miss.ts";

/** What is needed to find an exercise by what somebody typed. */
export type Findable = Pick<ExerciseFacts, "points"> & { id: string };

const WORDS = {
  noExercise: bilingual({
    en: 'there is no exercise "{asked}"; the exercises are: {known}',
    hi: '"{asked}" नाम का कोई exercise नहीं है; ये exercises हैं: {known}',
  }),
  nearExercise: bilingual({
    en: 'there is no exercise "{asked}"; did you mean {near}?',
    hi: '"{asked}" नाम का कोई exercise नहीं है; क्या आपका मतलब {near} था?',
  }),
  noCheck: bilingual({
    en: '{exercise} has no check "{asked}"; its checks are: {known}',
    hi: '{exercise} में "{asked}" नाम का कोई check नहीं है; उसके checks: {known}',
  }),
  nearCheck: bilingual({
    en: '{exercise} has no check "{asked}"; did you mean {near}?',
    hi: '{exercise} में "{asked}" नाम का कोई check नहीं है; क्या आपका मतलब {near} था?',
  }),
};

/**
 * The exercise that `asked` names; a folder or a file of it names it too (`exercises/relu/work.ts`).
 *
 * @throws {InputError} with the nearest names, or with all of them
 */
export function findExercise<E extends { id: string }>(
  catalog: readonly E[],
  asked: string,
  language: LanguageChoice = "en",
): E {
  const ids = catalog.map(({ id }) => id);
  const { name, near } = findName(ids, asked);
  const meant = name ?? idInPath(ids, asked);
  const found = catalog.find(({ id }) => id === meant);
  if (found) return found;
  const values = { asked, near: listed(near), known: ids.join(", ") };
  throw notFound(near.length > 0 ? WORDS.nearExercise : WORDS.noExercise, values, language);
}

/** For `--exercise <id>`: the flag as it was meant; nothing where it was not given. */
export function meantExercise(
  catalog: readonly { id: string }[],
  asked: string | undefined,
): { exercise?: string } {
  return asked === undefined ? {} : { exercise: findExercise(catalog, asked).id };
}

/**
 * The check of `exercise` that `asked` names.
 *
 * @throws {InputError} with the nearest ids, or with all of them
 */
export function findCheck(
  { id: exercise, points }: Findable,
  asked: string,
  language: LanguageChoice = "en",
): string {
  const ids = Object.keys(points);
  const { name, near } = findName(ids, asked);
  if (name !== null) return name;
  const values = { exercise, asked, near: listed(near), known: ids.join(", ") };
  throw notFound(near.length > 0 ? WORDS.nearCheck : WORDS.noCheck, values, language);
}

/** `exercises/relu`, `./relu/work.ts`: the last part that is an exercise. */
function idInPath(ids: readonly string[], asked: string): string | undefined {
  if (!/[\\/]/.test(asked)) return undefined;
  return asked
    .split(/[\\/]/)
    .reverse()
    .find((part) => ids.includes(part));
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

function notFound(
  words: Bilingual,
  values: Record<string, string>,
  language: LanguageChoice,
): InputError {
  return new InputError(inLanguage(fillBoth<string>(words, values), language, " · "));
}
