// `pravah report <folder>`: writes the pages of a run anew, as `grade` does at its end.

import path from "node:path";
import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { CHECKOUT, forCaller, fromCaller } from "../files/checkout.ts";
import { COHORT_PAGE, writeReports } from "../report/pages/write-reports.ts";
import { requireWholeRun, SECRET_FLAG, SECRET_SAYS } from "./checked-run.ts";

export function reportCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("report")
    .description("write the pages of a run: one per student, and the cohort's")
    .argument("<folder>", "the folder of a run that finished")
    .option(SECRET_FLAG, SECRET_SAYS)
    .action((folder: string, { secretFile }: { secretFile?: string }) => {
      const home = fromCaller(folder);
      requireWholeRun(home, secretFile);
      const students = writeReports(home, readCatalog(CHECKOUT));
      console.log(` ${students} students → ${forCaller(path.join(home, COHORT_PAGE))}`);
      done(0);
    });
}
