// Where there is no text to check, and nothing is wrong with one.

import { type Bilingual, fillBoth } from "@pravah/checks/messages";
import type { Save } from "./watch-work.ts";
import { LEARN } from "./words.ts";

/** @returns null where there is a text, or something else than none */
export function troubleOf({ text }: Save, file: string): Bilingual | null {
  if ("source" in text) return text.source.trim() === "" ? fillBoth(LEARN.empty, { file }) : null;
  return text.problem.params.why === "ENOENT" ? fillBoth(LEARN.gone, { file }) : null;
}
