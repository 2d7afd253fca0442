// `site`: the list of its commands.

import { type CommandSetup, runProgram } from "@pravah/grader/program";
import { buildCommand } from "./build-command.ts";
import { dataCommand } from "./data-command.ts";
import { devCommand, previewCommand, startCommand } from "./serve-commands.ts";
import { testCommand } from "./test-command.ts";

/** @returns the exit code: 0 all good, 1 not */
export function main(args: string[]): Promise<number> {
  const commands: CommandSetup[] = [
    (program) => program.description("The lessons as a website"),
    devCommand,
    buildCommand,
    previewCommand,
    startCommand,
    testCommand,
    dataCommand,
  ];
  return runProgram("site", args, commands, { ownsTerminal: true });
}
