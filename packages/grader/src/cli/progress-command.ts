// `pravah progress`: the course, as it stands in the folders. Nothing is remembered: it is graded.

import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { studentLanguage } from "../catalog/language.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { Checker } from "../learn/checker.ts";
import { Course } from "../learn/course.ts";
import { progressJson, progressLines } from "../learn/progress.ts";
import { survey } from "../learn/survey.ts";
import { abilitiesOf } from "../learn/terminal.ts";
import { createPracticeRunner } from "../practice/runner.ts";
import { readState } from "../practice/state.ts";

export function progressCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("progress")
    .description("how far you are: the points of every exercise, graded with the practice inputs")
    .option("--json", "for a program")
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .action(async (flags: { json?: boolean; lang?: string }) => {
      const { language } = readState(CHECKOUT).state;
      const choice = studentLanguage(flags.lang, process.env, language ?? undefined);
      const course = new Course(readCatalog(CHECKOUT));
      const runner = createPracticeRunner();
      try {
        await survey(course, new Checker(runner));
      } finally {
        runner.close();
      }
      const abilities = abilitiesOf(process.env, process.stdout.isTTY === true);
      if (flags.json) console.log(JSON.stringify(progressJson(course), null, 2));
      else for (const line of progressLines(course, choice, abilities)) console.log(line);
      done(0);
    });
}
