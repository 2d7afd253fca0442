// `author edition <folder>`

import { CHECKOUT, fromCaller, InputError } from "@pravah/grader";
import type { CommandSetup } from "@pravah/grader/program";
import { findAnswers, runPnpm, unpackEdition } from "../edition/edition.ts";

export const editionCommand: CommandSetup = (program, done) => {
  program
    .command("edition")
    .description(
      "make the student edition of this commit, test it, and prove that it holds no answer",
    )
    .argument("<folder>")
    .action((folder: string) => {
      const target = fromCaller(folder);
      unpackEdition(CHECKOUT, target);
      const answers = findAnswers(CHECKOUT, target);
      if (answers.length > 0) throw new InputError(answers.join("\n"));
      runPnpm(target, ["install", "--frozen-lockfile"]);
      runPnpm(target, ["test"]);
      console.log(`\nThe student edition is in ${target}: installed, tested, and without answers.`);
      done(0);
    });
};
