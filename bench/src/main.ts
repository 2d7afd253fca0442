// `bench`: one command per thing that is measured.

import { runProgram } from "@pravah/grader/program";
import { gradingCommand } from "./grading/grading-command.ts";
import { loopCommand } from "./loop/loop-command.ts";

export function main(args: string[]): Promise<number> {
  return runProgram("bench", args, [gradingCommand, loopCommand]);
}
