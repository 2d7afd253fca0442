// Which language a person reads: asked for by flag or PRAVAH_LANG, else both.

import type { Bilingual, Language } from "@pravah/checks/messages";
import { InputError } from "../files/input-error.ts";

export type LanguageChoice = Language | "both";

/** @throws {InputError} when it is none of hi, en, both */
export function languageChoice(flag: string | undefined, env: NodeJS.ProcessEnv): LanguageChoice {
  const asked = flag ?? env.PRAVAH_LANG ?? "both";
  if (asked === "hi" || asked === "en" || asked === "both") return asked;
  const where = flag === undefined ? "PRAVAH_LANG" : "--lang";
  throw new InputError(`${where} is "${asked}"; it can be hi, en or both`);
}

/** The chosen text; both is Hindi first, then English, joined by `separator`. */
export function inLanguage(text: Bilingual, choice: LanguageChoice, separator = "\n"): string {
  return choice === "both" ? `${text.hi}${separator}${text.en}` : text[choice];
}
