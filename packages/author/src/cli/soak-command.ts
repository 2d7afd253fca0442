// `author soak [ids…] --seeds n --from s --check id`

import { SIGNS } from "@pravah/checks/signs";
import { CHECKOUT, readCatalog } from "@pravah/grader";
import { type CommandSetup, wholeNumber } from "@pravah/grader/program";
import pc from "picocolors";
import { type SoakReport, soak } from "../soak/soak.ts";
import { readSolutions } from "../solutions/solution-set.ts";
import { chosen } from "./chosen.ts";

interface SoakFlags {
  seeds: number;
  from: number;
  check: string[];
  wrapped?: boolean;
  json?: boolean;
}

export const soakCommand: CommandSetup = (program, done) => {
  program
    .command("soak")
    .description("run every right solution with many seeds: no check may fail for any (slow)")
    .argument("[ids...]")
    .option("--seeds <n>", "how many seeds", wholeNumber(1), 1000)
    .option("--from <seed>", "the first one", wholeNumber(1), 1)
    .option("--check <id>", "this check alone; may be given again", collect, [])
    .option("--wrapped", "each as typed arrays, frozen, with more fields … (ten times as many)")
    .option("--json", "print the reports as JSON")
    .action(async (ids: string[], flags: SoakFlags) => {
      const { from, seeds, check: only, wrapped = false } = flags;
      const range = { from, seeds, only, wrapped };
      const reports: SoakReport[] = [];
      for (const exercise of chosen(readCatalog(CHECKOUT), ids)) {
        const report = await soak(exercise, await readSolutions(exercise), range);
        reports.push(report);
        if (!flags.json) console.log(reportText(report));
      }
      if (flags.json) console.log(JSON.stringify({ schema: "pravah/soak/1", reports }, null, 2));
      done(reports.every(({ failures }) => failures.length === 0) ? 0 : 1);
    });
};

const collect = (id: string, before: string[]) => [...before, id];

function reportText({
  exercise,
  solutions,
  seeds,
  checks,
  seedless,
  failures,
}: SoakReport): string {
  const mark = failures.length === 0 ? pc.green(SIGNS.pass) : pc.red(SIGNS.fail);
  const head =
    ` ${mark} ${exercise}: ${solutions} right solutions × ${seeds} seeds, ${checks} checks ` +
    `(${seedless.length} use no seed): ${failures.length} failures`;
  return [
    head,
    ...failures.map(
      ({ solution, check, seed, why }) => `     ${solution}, seed ${seed}: ${pc.red(check)} ${why}`,
    ),
  ].join("\n");
}
