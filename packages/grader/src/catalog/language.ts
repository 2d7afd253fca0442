// Which language a person reads: asked for by flag or PRAVAH_LANG. Else an instructor's commands show both,
// a student's the one that was chosen before, or that the system speaks.

import type { Bilingual, Language } from "@pravah/checks/messages";
import { InputError } from "../files/input-error.ts";

export type LanguageChoice = Language | "both";

/** @throws {InputError} when it is none of hi, en, both */
export function languageChoice(flag: string | undefined, env: NodeJS.ProcessEnv): LanguageChoice {
  return askedLanguage(flag, env) ?? "both";
}

/**
 * One language, unless both are asked for.
 *
 * @param remembered what was chosen in `pnpm learn`
 * @param spoken the locale of the system where the environment names none
 * @throws {InputError} when it is none of hi, en, both
 */
export function studentLanguage(
  flag: string | undefined,
  env: NodeJS.ProcessEnv,
  remembered?: Language,
  spoken: string = new Intl.DateTimeFormat().resolvedOptions().locale,
): LanguageChoice {
  return askedLanguage(flag, env) ?? remembered ?? systemLanguage(env, spoken);
}

function askedLanguage(
  flag: string | undefined,
  env: NodeJS.ProcessEnv,
): LanguageChoice | undefined {
  // An empty variable is one that was taken back.
  const asked = flag ?? (env.PRAVAH_LANG || undefined);
  if (asked === undefined) return undefined;
  const choice = asked.trim().toLowerCase();
  if (choice === "hi" || choice === "en" || choice === "both") return choice;
  const where = flag === undefined ? "PRAVAH_LANG" : "--lang";
  // Nobody knows yet which language this reader wants.
  throw new InputError(
    `${where} is "${asked}"; it can be hi, en or both · ${where} "${asked}" है; यह hi, en या both हो सकता है`,
  );
}

/** By POSIX' order; `C` says nothing about a language. */
function systemLanguage(env: NodeJS.ProcessEnv, spoken: string): Language {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((locale) => locale);
  const locale = named === undefined || /^(?:C|POSIX)(?:\.|$)/.test(named) ? spoken : named;
  return /^hi(?:[-_.@]|$)/i.test(locale) ? "hi" : "en";
}

/** The chosen text; both is Hindi first, then English, joined by `separator`. */
export function inLanguage(text: Bilingual, choice: LanguageChoice, separator = "\n"): string {
  return choice === "both" ? `${text.hi}${separator}${text.en}` : text[choice];
}
