// `author edition <folder>`

import { CHECKOUT, fromCaller, InputError } from "@pravah/grader";
import type { CommandSetup } from "@pravah/grader/program";
import { findAnswers } from "../edition/find-answers.ts";
import { keepPromises } from "../edition/keep-promises.ts";
import { makeEdition } from "../edition/make-edition.ts";

export const editionCommand: CommandSetup = (program, done) => {
  program
    .command("edition")
    .description(
      "make the student edition of this commit, prove that it holds no answer, and run in a clone of it all that its README promises",
    )
    .argument("<folder>")
    .option("--no-run", "make it and look for answers only")
    .action(async (folder: string, { run }: { run: boolean }) => {
      const target = fromCaller(folder);
      makeEdition(CHECKOUT, target);
      const answers = findAnswers(CHECKOUT, target);
      if (answers.length > 0) throw new InputError(answers.join("\n"));
      if (run) await keepPromises(target);
      const proven = run ? "every command of its README was run, and " : "";
      console.log(`\nThe student edition is in ${target}: ${proven}it holds no answer.`);
      done(0);
    });
};
