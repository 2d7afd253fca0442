// `author`: the author's commands. The student edition does not have them.

import { runProgram } from "@pravah/grader/program";
import { cohortCommand } from "./cohort-command.ts";
import { editionCommand } from "./edition-command.ts";
import { mutateCommand } from "./mutate-command.ts";
import { newCommand } from "./new-command.ts";
import { recordCommand } from "./record-command.ts";
import { soakCommand } from "./soak-command.ts";
import { verifyCommand } from "./verify-command.ts";

/** @returns the exit code: 0 all good, 1 not */
export function main(args: string[]): Promise<number> {
  return runProgram("author", args, [
    verifyCommand,
    recordCommand,
    newCommand,
    soakCommand,
    mutateCommand,
    cohortCommand,
    editionCommand,
  ]);
}
