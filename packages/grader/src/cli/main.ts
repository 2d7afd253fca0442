// `pravah`: the list of its commands.

import { exportCommand } from "./export-command.ts";
import { gradeCommand } from "./grade-command.ts";
import { hintCommand } from "./hint-command.ts";
import { mergeCommand } from "./merge-command.ts";
import { packCommand } from "./pack-command.ts";
import { type CommandSetup, runProgram } from "./program.ts";
import { regradeCommand } from "./regrade-command.ts";
import { reportCommand } from "./report-command.ts";
import { similarCommand } from "./similar-command.ts";

/** All that `pravah` can do. */
export const COMMANDS: readonly CommandSetup[] = [
  gradeCommand,
  mergeCommand,
  regradeCommand,
  reportCommand,
  exportCommand,
  similarCommand,
  packCommand,
  hintCommand,
];

/** @returns the exit code: 0 all decided, 2 some undecided, 1 could not run */
export function main(args: string[]): Promise<number> {
  return runProgram("pravah", args, COMMANDS);
}
