// Heads and single words of a terminal's tables.

import type { Bilingual } from "@pravah/checks/messages";
import { inLanguage, type LanguageChoice } from "../../catalog/language.ts";

/** In both languages a column's head would only be longer: the ids are English anyway. */
export function inShort(words: Bilingual, language: LanguageChoice): string {
  return inLanguage(words, language === "both" ? "hi" : language);
}
