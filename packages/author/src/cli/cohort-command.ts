// `author cohort <folder>`

import { CHECKOUT, fromCaller, readCatalog } from "@pravah/grader";
import { type CommandSetup, wholeNumber } from "@pravah/grader/program";
import { makeCohort } from "../cohort/cohort.ts";
import { chosen } from "./chosen.ts";

interface CohortFlags {
  count: number;
  seed: number;
  exercise: string[];
}

export const cohortCommand: CommandSetup = (program, done) => {
  program
    .command("cohort")
    .description(
      "make a cohort to try a grader on: solutions right and wrong, 5 % loops, 2 % crashes, 1 % memory bombs",
    )
    .argument("<folder>")
    .option("--count <n>", "submissions", wholeNumber(1), 1000)
    .option("--seed <s>", "the same seed makes the same cohort", wholeNumber(1), 1)
    .option("--exercise <ids...>", "for these exercises; else for all", [])
    .action(async (folder: string, { count, seed, exercise }: CohortFlags) => {
      const exercises = chosen(readCatalog(CHECKOUT), exercise);
      const made = await makeCohort(fromCaller(folder), exercises, count, seed);
      const kinds = new Map<string, number>();
      for (const { kind } of made) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      for (const [kind, number] of [...kinds].sort()) console.log(` ${number} × ${kind}`);
      done(0);
    });
};
