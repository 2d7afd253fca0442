// In practice Node would import what grading refuses: it is refused here too, in the same words.

import { readFileSync } from "node:fs";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import { sayProblem } from "../judge/problem-words.ts";
import { compile } from "../work/compile.ts";

/**
 * What else is wrong with a work Vitest says itself.
 *
 * @throws {Error} for an import that grading refuses, with its line
 */
export async function refuseImports(workFile: string, choice: LanguageChoice): Promise<void> {
  const compiled = await compile(readFileSync(workFile, "utf8"));
  if (!("problem" in compiled) || !compiled.problem.stage.startsWith("forbidden-")) return;
  throw new Error(inLanguage(sayProblem(compiled.problem), choice));
}
