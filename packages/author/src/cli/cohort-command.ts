// `author cohort <folder>`

import { CHECKOUT, type CommandSetup, fromCaller, InputError, readCatalog } from "@pravah/grader";
import { makeCohort } from "../cohort/cohort.ts";
import { chosen } from "./chosen.ts";

interface CohortFlags {
  count: string;
  seed: string;
  exercise: string[];
}

export const cohortCommand: CommandSetup = (program, done) => {
  program
    .command("cohort")
    .description(
      "make a cohort to try a grader on: solutions right and wrong, 5 % loops, 2 % crashes, 1 % memory bombs",
    )
    .argument("<folder>")
    .option("--count <n>", "submissions", "1000")
    .option("--seed <s>", "the same seed makes the same cohort", "1")
    .option("--exercise <ids...>", "for these exercises; else for all", [])
    .action(async (folder: string, { count, seed, exercise }: CohortFlags) => {
      const exercises = chosen(readCatalog(CHECKOUT), exercise);
      const size = wholeNumber("--count", count);
      const made = await makeCohort(
        fromCaller(folder),
        exercises,
        size,
        wholeNumber("--seed", seed),
      );
      const kinds = new Map<string, number>();
      for (const { kind } of made) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      for (const [kind, number] of [...kinds].sort()) console.log(` ${number} × ${kind}`);
      done(0);
    });
};

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InputError(`${flag} is "${text}"; it must be a whole number from 1`);
  return value;
}
