// `pravah regrade --verify <result.json>`: does the grader still give this result, byte for byte?

import { createHash } from "node:crypto";
import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { prettyResult } from "../cohort/cohort-files.ts";
import { CHECKOUT, forCaller, fromCaller } from "./checkout.ts";

interface RegradeFlags {
  verify: string;
  work?: string;
}

const MOST_SHOWN = 20;

export function regradeCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("regrade")
    .description("grade a work again and compare with its result; exit code 1 where they differ")
    .requiredOption("--verify <result.json>", "a file that `pravah grade --out` wrote")
    .option("--work <file>", "the work, where it is not at its place any more")
    .action(async (flags: RegradeFlags) => done(await verify(flags)));
}

async function verify({ verify: file, work }: RegradeFlags): Promise<number> {
  // Here alone the grader itself runs in this process; no other command shall wait for it to load.
  const { regrade } = await import("../cohort/regrade.ts");
  const place = fromCaller(file);
  const workFile = work === undefined ? undefined : fromCaller(work);
  const catalog = readCatalog(CHECKOUT);
  const { result, differences } = await regrade(
    place,
    workFile,
    catalog,
    process.env.PRAVAH_SECRET,
  );
  const what = `${result.submission.id} ${result.exercise}`;
  if (differences.length === 0) {
    const hash = createHash("sha256").update(prettyResult(result)).digest("hex");
    console.log(` ${what}: reproduced byte for byte (SHA-256 ${hash.slice(0, 16)}…)`);
    return 0;
  }
  console.log(` ${what}: ${forCaller(place)} is not what this grader gives:`);
  for (const difference of differences.slice(0, MOST_SHOWN)) console.log(`   ${difference}`);
  if (differences.length > MOST_SHOWN) console.log(`   … ${differences.length - MOST_SHOWN} more`);
  return 1;
}
