// `author verify [ids…]`

import { availableParallelism } from "node:os";
import { CHECKOUT, createGrader, type Exercise, readCatalog } from "@pravah/grader";
import { type CommandSetup, wholeNumber } from "@pravah/grader/program";
import { verdictText } from "../verify/verdict-text.ts";
import { type Verdict, verify } from "../verify/verify.ts";
import { verifyAll } from "../verify/verify-all.ts";
import { chosen } from "./chosen.ts";

/** Practice runs a work as grading does: a part of them shows it, and the nightly run takes all. */
const EVERY = 4;

interface VerifyFlags {
  json?: boolean;
  jobs: number;
  every: number;
}

export const verifyCommand: CommandSetup = (program, done) => {
  program
    .command("verify")
    .description("grade the graders: all exercises, or the named ones")
    .argument("[ids...]")
    .option("--json", "print the verdicts, with their matrices, as JSON")
    .option("--jobs <n>", "exercises side by side", wholeNumber(1), availableParallelism())
    .option(
      "--every <n>",
      "try every n-th wrong solution in practice, too (1: all of them)",
      wholeNumber(1),
      EVERY,
    )
    .action(async (ids: string[], { json, jobs, every }: VerifyFlags) => {
      const exercises = chosen(readCatalog(CHECKOUT), ids);
      const verdicts = await verdictsOf(exercises, { jobs, every }, (verdict) => {
        if (!json) console.log(verdictText(verdict));
      });
      const rules = verdicts.flatMap((verdict) => verdict.rules);
      const failed = rules.filter(({ problems }) => problems.length > 0).length;
      if (json) console.log(JSON.stringify({ schema: "pravah/verdicts/1", verdicts }, null, 2));
      else console.log(`\n${rules.length - failed} passed, ${failed} failed`);
      done(failed === 0 ? 0 : 1);
    });
};

async function verdictsOf(
  exercises: readonly Exercise[],
  { jobs, every }: Pick<VerifyFlags, "jobs" | "every">,
  onVerdict: (verdict: Verdict) => void,
): Promise<Verdict[]> {
  if (exercises.length > 1) return verifyAll(exercises, { jobs, every }, onVerdict);
  const grader = createGrader();
  const verdicts: Verdict[] = [];
  for (const exercise of exercises) {
    verdicts.push(await verify(exercise, grader, every));
    onVerdict(verdicts.at(-1) as Verdict);
  }
  return verdicts;
}
