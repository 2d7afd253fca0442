// Every check of a work, with its message: what a student needs to go on.

import { SIGNS } from "@pravah/checks/signs";
import pc from "picocolors";
import type { Exercise } from "../../catalog/exercise.ts";
import { findExercise } from "../../catalog/find-exercise.ts";
import { inLanguage, type LanguageChoice } from "../../catalog/language.ts";
import { clean } from "../../judge/clean.ts";
import type { CheckResult, Result } from "../../judge/result.ts";

const COLOURS = { pass: pc.green, fail: pc.red, todo: pc.yellow };

export function detailsText(
  results: readonly Result[],
  catalog: readonly Exercise[],
  language: LanguageChoice,
): string {
  return results
    .map((result) => workText(result, findExercise(catalog, result.exercise), language))
    .join("\n");
}

function workText(result: Result, exercise: Exercise, language: LanguageChoice): string {
  const title = inLanguage(exercise.title, language, " · ");
  const head = `\n ${pc.bold(clean(result.submission.id))} · ${pc.bold(result.exercise)} · ${title}`;
  if (result.reason)
    return `${head}\n   ${indented(pc.yellow(inLanguage(result.reason.message, language)), 3)}`;
  return [head, ...result.checks.map((check) => checkText(check, language))].join("\n");
}

function checkText(check: CheckResult, language: LanguageChoice): string {
  const head = `  ${COLOURS[check.outcome](SIGNS[check.outcome])} ${check.id}  ${pc.dim(`${check.points}/${check.max}`)}`;
  if (check.outcome === "pass") return head;
  const known = check.misconception === undefined ? "" : `  ${pc.magenta(check.misconception)}`;
  const output =
    check.output === undefined ? "" : `\n     ${pc.dim(`│ ${indented(check.output, 5, "│ ")}`)}`;
  return `${head}${known}\n     ${indented(inLanguage(check.message, language, "\n"), 5)}${output}`;
}

function indented(text: string, by: number, mark = ""): string {
  return text.replaceAll("\n", `\n${" ".repeat(by)}${mark}`);
}
