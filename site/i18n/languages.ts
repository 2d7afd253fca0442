// The two languages of the site, Hindi first.

import type { Language } from "@pravah/checks/messages";

export type { Language };

export const LANGUAGES: readonly Language[] = ["hi", "en"];

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { hi: "हिन्दी", en: "English" };

export function otherThan(language: Language): Language {
  return language === "hi" ? "en" : "hi";
}
