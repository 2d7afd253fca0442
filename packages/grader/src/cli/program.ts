// What every command of this repository is: a line that is read, and whatever goes wrong as one line and
// an exit code.

import { inspect } from "node:util";
import { Command, CommanderError } from "commander";
import { InputError } from "../files/input-error.ts";
import { harmless } from "../judge/clean.ts";
import { guardOutput } from "./guard-output.ts";

/** A command puts itself into the program and reports its exit code through `done`. */
export type CommandSetup = (program: Command, done: (exitCode: number) => void) => void;

/** The program as it is before it has read a command line. */
export function createProgram(
  name: string,
  commands: readonly CommandSetup[],
  done: (exitCode: number) => void,
): Command {
  const program = new Command(name)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(harmless(`${oneLine(text)} (${name} --help shows what there is)\n`)),
    })
    .option("--verbose", "show stack traces");
  for (const setUp of commands) setUp(program, done);
  return program;
}

const oneLine = (text: string) => text.trim().replaceAll(/\s*\n\s*/g, " ");

export interface ProgramSettings {
  /** Vite and Vitest move the cursor; only a program that shows no names of others may let them. */
  ownsTerminal?: boolean;
}

/** Runs a command line. @returns the exit code: what the command has said, or 1 where it went wrong */
export async function runProgram(
  name: string,
  args: string[],
  commands: readonly CommandSetup[],
  { ownsTerminal = false }: ProgramSettings = {},
): Promise<number> {
  if (!ownsTerminal) guardOutput();
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
