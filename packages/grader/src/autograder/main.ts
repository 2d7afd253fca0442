// The program of a packed autograder: one submission in, one results.json out, whatever happens.

import { inspect } from "node:util";
import { readCatalog } from "../catalog/catalog.ts";
import { findExercise } from "../catalog/find-exercise.ts";
import { languageChoice } from "../catalog/language.ts";
import { type CommandSetup, runProgram } from "../cli/program.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { writeWhole } from "../files/durable-file.ts";
import { InputError } from "../files/input-error.ts";
import { harmless } from "../judge/clean.ts";
import { readSecret } from "../run/secret.ts";
import { SANDBOX_CHOICES } from "../sandbox/choose-layer.ts";
import { gradedDocument, notGraded } from "./document.ts";
import { gradeSubmission } from "./grade-submission.ts";

interface Flags {
  submission: string;
  results: string;
  sandbox?: string;
  lang?: string;
  secretFile?: string;
}

const autograder: CommandSetup = (program, done) => {
  program
    .description("grade one submission, and write the results.json of the platform")
    .argument("[exercises...]")
    .requiredOption("--submission <folder>", "what the student handed in")
    .requiredOption("--results <file>", "what is written, whatever happens")
    .option("--sandbox <layer>", "what holds the works")
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .option("--secret-file <file>", "makes the random inputs (or set PRAVAH_SECRET)")
    .action(async (ids: string[], flags: Flags) => done(await grade(ids, flags)));
};

/** @returns 0 graded; 2 the machine failed, and results.json says so; 1 it could not even begin */
export function main(args: string[]): Promise<number> {
  return runProgram("autograder", args, [autograder]);
}

async function grade(ids: string[], flags: Flags): Promise<number> {
  const catalog = readCatalog(CHECKOUT);
  const exercises = ids.map((id) => findExercise(catalog, id));
  const language = languageChoice(flags.lang, process.env);
  let text: string;
  let exitCode = 0;
  try {
    const sandbox = SANDBOX_CHOICES.find((choice) => choice === flags.sandbox);
    if (sandbox === undefined) throw new InputError(`there is no sandbox "${flags.sandbox}"`);
    const secret = readSecret(flags.secretFile, process.env);
    const graded = await gradeSubmission(flags.submission, {
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
  writeWhole(flags.results, [text]);
  return exitCode;
}
