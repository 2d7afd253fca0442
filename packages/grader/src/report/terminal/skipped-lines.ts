// What was skipped and why, below a table.

import { bilingual } from "@pravah/checks/messages";
import pc from "picocolors";
import type { LanguageChoice } from "../../catalog/language.ts";
import type { Skipped } from "../../intake/submission.ts";
import { clean } from "../../judge/clean.ts";
import { inBothLanguages } from "../../judge/reasons.ts";
import { inShort } from "./in-short.ts";

const SKIPPED = bilingual({ en: "skipped", hi: "छोड़ा गया" });

/** A line each. */
export function skippedLines(skipped: readonly Skipped[], language: LanguageChoice): string[] {
  const word = pc.yellow(inShort(SKIPPED, language));
  return skipped.map(
    ({ path, why }) => ` ${word} ${clean(path)}: ${clean(inShort(inBothLanguages(why), language))}`,
  );
}
