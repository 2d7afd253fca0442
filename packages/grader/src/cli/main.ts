// `pravah`: the list of its commands. Each is loaded when it is asked for: a hint waits for no grader.

import { type CommandSetup, runProgram } from "./program.ts";

/** All that `pravah` can do, in the order of its help. */
const LOADERS: Readonly<Record<string, () => Promise<CommandSetup>>> = {
  learn: async () => (await import("./learn-command.ts")).learnCommand,
  progress: async () => (await import("./progress-command.ts")).progressCommand,
  grade: async () => (await import("./grade-command.ts")).gradeCommand,
  merge: async () => (await import("./merge-command.ts")).mergeCommand,
  regrade: async () => (await import("./regrade-command.ts")).regradeCommand,
  report: async () => (await import("./report-command.ts")).reportCommand,
  export: async () => (await import("./export-command.ts")).exportCommand,
  similar: async () => (await import("./similar-command.ts")).similarCommand,
  pack: async () => (await import("./pack-command.ts")).packCommand,
  hint: async () => (await import("./hint-command.ts")).hintCommand,
  debug: async () => (await import("./debug-command.ts")).debugCommand,
};

/** @returns the exit code: 0 all decided, 2 some undecided, 1 could not run */
export async function main(args: string[]): Promise<number> {
  return runProgram("pravah", args, await commandsFor(args));
}

/** The one that the line begins with; all of them where it begins with none, as for help. */
async function commandsFor([name = ""]: string[]): Promise<CommandSetup[]> {
  return Object.hasOwn(LOADERS, name)
    ? [await (LOADERS[name] as () => Promise<CommandSetup>)()]
    : loadCommands();
}

/** Every command. */
export function loadCommands(): Promise<CommandSetup[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}
