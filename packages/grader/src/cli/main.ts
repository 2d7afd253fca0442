// `pravah`: reads the command line, and turns every failure into one line and an exit code.

import { inspect } from "node:util";
import { Command, CommanderError } from "commander";
import { InputError } from "../input-error.ts";
import { harmless } from "../judge/clean.ts";
import { exportCommand } from "./export-command.ts";
import { gradeCommand } from "./grade-command.ts";
import { guardOutput } from "./guard-output.ts";
import { hintCommand } from "./hint-command.ts";
import { mergeCommand } from "./merge-command.ts";
import { packCommand } from "./pack-command.ts";
import { regradeCommand } from "./regrade-command.ts";
import { reportCommand } from "./report-command.ts";
import { similarCommand } from "./similar-command.ts";

/** A command puts itself into the program and reports its exit code through `done`. */
export type CommandSetup = (program: Command, done: (exitCode: number) => void) => void;

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

/** The program as it is before it has read a command line. */
export function createProgram(
  name: string,
  commands: readonly CommandSetup[],
  done: (exitCode: number) => void,
): Command {
  const program = new Command(name)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(harmless(text)) })
    .option("--verbose", "show stack traces")
    .showHelpAfterError(`(${name} --help shows what there is)`);
  for (const setUp of commands) setUp(program, done);
  return program;
}

/** Runs a command line; shared by `pravah` and `author`. */
export async function runProgram(
  name: string,
  args: string[],
  commands: readonly CommandSetup[],
): Promise<number> {
  guardOutput();
  let exitCode = 0;
  const program = createProgram(name, commands, (code) => {
    exitCode = code;
  });
  // A pipe that closes early (`| head`) is the reader's choice, not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode);
    throw error;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return report(error, args.includes("--verbose"));
  }
}

function report(error: unknown, verbose: boolean): number {
  // commander has printed its own message; help is no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
  const known = error instanceof InputError;
  // A message quotes names of files; no colour in it is ours.
  if (verbose) console.error(harmless(inspect(error)));
  else if (known) console.error(harmless(error.message));
  else {
    const what = harmless(error instanceof Error ? error.message : String(error));
    console.error(`unexpected error: ${what} (--verbose shows where)`);
  }
  return 1;
}
