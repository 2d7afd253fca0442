// `author verify [ids…]`

import { CHECKOUT, type CommandSetup, createGrader, readCatalog } from "@pravah/grader";
import { verdictText } from "../verify/verdict-text.ts";
import { type Verdict, verify } from "../verify/verify.ts";
import { chosen } from "./chosen.ts";

export const verifyCommand: CommandSetup = (program, done) => {
  program
    .command("verify")
    .description("grade the graders: all exercises, or the named ones")
    .argument("[ids...]")
    .option("--json", "print the verdicts, with their matrices, as JSON")
    .action(async (ids: string[], flags: { json?: boolean }) => {
      const grader = createGrader();
      const verdicts: Verdict[] = [];
      for (const exercise of chosen(readCatalog(CHECKOUT), ids)) {
        const verdict = await verify(exercise, grader);
        verdicts.push(verdict);
        if (!flags.json) console.log(verdictText(verdict));
      }
      const rules = verdicts.flatMap((verdict) => verdict.rules);
      const failed = rules.filter(({ problems }) => problems.length > 0).length;
      if (flags.json)
        console.log(JSON.stringify({ schema: "pravah/verdicts/1", verdicts }, null, 2));
      else console.log(`\n${rules.length - failed} passed, ${failed} failed`);
      done(failed === 0 ? 0 : 1);
    });
};
