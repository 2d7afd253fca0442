// The program of a packed autograder: one submission in, one results.json out, whatever happens.

import { inspect, parseArgs } from "node:util";
import { findExercise, readCatalog } from "../catalog/catalog.ts";
import { languageChoice } from "../catalog/language.ts";
import { CHECKOUT } from "../cli/checkout.ts";
import { guardOutput } from "../cli/guard-output.ts";
import { writeWhole } from "../cohort/durable-file.ts";
import { InputError } from "../input-error.ts";
import { harmless } from "../judge/clean.ts";
import { readSecret } from "../run/secret.ts";
import { SANDBOX_CHOICES } from "../sandbox/choose-layer.ts";
import { gradedDocument, notGraded } from "./document.ts";
import { gradeSubmission } from "./grade-submission.ts";

const OPTIONS = {
  submission: { type: "string" },
  results: { type: "string" },
  sandbox: { type: "string" },
  lang: { type: "string" },
  "secret-file": { type: "string" },
} as const;

/** @returns 0 graded; 2 the machine failed, and results.json says so */
export async function main(args: string[]): Promise<number> {
  guardOutput();
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const { submission, results } = values;
  if (submission === undefined || results === undefined)
    throw new InputError("--submission and --results are needed");
  const catalog = readCatalog(CHECKOUT);
  const exercises = positionals.map((id) => findExercise(catalog, id));
  const language = languageChoice(values.lang, process.env);
  let text: string;
  let exitCode = 0;
  try {
    const sandbox = SANDBOX_CHOICES.find((choice) => choice === values.sandbox);
    if (sandbox === undefined) throw new InputError(`there is no sandbox "${values.sandbox}"`);
    const secret = readSecret(values["secret-file"], process.env);
    const graded = await gradeSubmission(submission, {
      root: CHECKOUT,
      exercises,
      grader: { sandbox, secret },
    });
    text = gradedDocument(graded, exercises, language);
    if (graded.undecided > 0) exitCode = 2;
  } catch (error) {
    // For the instructor: the student's document names no file of this machine.
    console.error(harmless(error instanceof InputError ? error.message : inspect(error)));
    text = notGraded(exercises, language);
    exitCode = 2;
  }
  writeWhole(results, [text]);
  return exitCode;
}
