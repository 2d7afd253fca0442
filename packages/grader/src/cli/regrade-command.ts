// `pravah regrade --verify <result.json>`: does the grader still give this result, byte for byte?

import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { prettyResult } from "../cohort/cohort-files.ts";
import { CHECKOUT, forCaller, fromCaller } from "../files/checkout.ts";
import { sha256 } from "../files/hash.ts";
import { sandboxText } from "../report/terminal/sandbox.ts";
import { givenSecret, sayNotes } from "./checked-run.ts";
import { type LimitFlags, limitOptions } from "./limit-options.ts";

interface RegradeFlags extends LimitFlags {
  verify: string;
  work?: string;
  secretFile?: string;
}

const MOST_SHOWN = 20;

export function regradeCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command("regrade")
    .description("grade a work again and compare with its result; exit code 1 where they differ")
    .requiredOption("--verify <result.json>", "a file that `pravah grade --out` wrote")
    .option("--work <file>", "the work, where it is not at its place any more")
    .option("--secret-file <file>", "the secret that it was graded with (or set PRAVAH_SECRET)")
    .action(async (flags: RegradeFlags) => done(await verify(flags)));
  limitOptions(command);
}

async function verify({ verify: file, work, secretFile, ...flags }: RegradeFlags): Promise<number> {
  // Here alone the grader itself runs in this process; no other command shall wait for it to load.
  const { regrade } = await import("../cohort/regrade.ts");
  const place = fromCaller(file);
  const { loadMs, callMs, submissionMs, memoryMb } = flags;
  const { result, differences } = await regrade(place, {
    workFile: work === undefined ? undefined : fromCaller(work),
    catalog: readCatalog(CHECKOUT),
    secret: givenSecret(secretFile),
    limits: { loadMs, callMs, submissionMs, memoryMb },
    onSandbox: (facts) => console.error(sandboxText(facts)),
    onNote: (note) => sayNotes([note]),
  });
  const what = `${result.submission.id} ${result.exercise}`;
  if (differences.length === 0) {
    const hash = sha256(prettyResult(result));
    console.log(` ${what}: reproduced byte for byte (SHA-256 ${hash.slice(0, 16)}…)`);
    return 0;
  }
  console.log(` ${what}: ${forCaller(place)} is not what this grader gives:`);
  for (const difference of differences.slice(0, MOST_SHOWN)) console.log(`   ${difference}`);
  if (differences.length > MOST_SHOWN) console.log(`   … ${differences.length - MOST_SHOWN} more`);
  return 1;
}
