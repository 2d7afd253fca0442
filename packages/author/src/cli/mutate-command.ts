// `author mutate [ids…]`

import { SIGNS } from "@pravah/checks/signs";
import { CHECKOUT, createGrader, readCatalog } from "@pravah/grader";
import type { CommandSetup } from "@pravah/grader/program";
import pc from "picocolors";
import { type MutationReport, mutate } from "../mutate/mutate.ts";
import { chosen } from "./chosen.ts";

/** A grader that misses more than this share of mistakes is too weak. */
const GOAL = 0.95;

export const mutateCommand: CommandSetup = (program, done) => {
  program
    .command("mutate")
    .description("change each reference in many small ways: does every change fail a check? (slow)")
    .argument("[ids...]")
    .option("--json", "print the reports as JSON")
    .action(async (ids: string[], flags: { json?: boolean }) => {
      const grader = createGrader();
      const reports: MutationReport[] = [];
      for (const exercise of chosen(readCatalog(CHECKOUT), ids)) {
        const report = await mutate(exercise, grader, () => {
          if (!flags.json && process.stdout.isTTY) process.stdout.write(".");
        });
        reports.push(report);
        if (!flags.json) console.log(reportText(report));
      }
      if (flags.json)
        console.log(JSON.stringify({ schema: "pravah/mutation/1", reports }, null, 2));
      const good = ({ score, stale }: MutationReport) => score >= GOAL && stale.length === 0;
      done(reports.every(good) ? 0 : 1);
    });
};

function reportText({ exercise, verdicts, stale, score }: MutationReport): string {
  const of = (fate: string) => verdicts.filter((verdict) => verdict.fate === fate);
  const head =
    `${pc.bold(exercise)}  ${(100 * score).toFixed(1)} %: ${of("caught").length} caught, ` +
    `${of("survived").length} survived, ${of("equivalent").length} equivalent, ` +
    `${of("invalid").length} do not parse`;
  return [
    `\n ${head}`,
    ...of("survived").map(
      ({ line, change }) => `   ${pc.red(SIGNS.fail)} work.ts:${line}  ${change}`,
    ),
    ...stale.map(
      ({ change }) => `   ${pc.yellow("?")} listed as equivalent, but is not one: ${change}`,
    ),
  ].join("\n");
}
