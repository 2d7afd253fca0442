// Commands as the documentation writes them, tried on the program itself: parsed, never run.

import { readFileSync } from "node:fs";
import path from "node:path";
import { type Command, CommanderError } from "commander";
import { loadCommands } from "../../src/cli/main.ts";
import { createProgram } from "../../src/cli/program.ts";
import { CHECKOUT } from "../../src/files/checkout.ts";

const COMMANDS = await loadCommands();
const PRAVAH = "node packages/grader/bin/pravah.js";
const { scripts } = JSON.parse(readFileSync(path.join(CHECKOUT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
/** What pnpm itself does for the recipes. */
const OF_PNPM: Readonly<Record<string, readonly string[]>> = { install: ["--frozen-lockfile"] };

/** The commands of pnpm in a block of code, whatever language it is in. */
export function commandsIn(code: string): string[] {
  const plain = code
    .replace(/\\\n/g, " ")
    .replace(/\$\{\{.*?\}\}|"?\$\(.*?\)"?|"\$[^"]*"|\$\{?\w+\}?|\{\w+\}/g, "1");
  const found = plain.matchAll(/(?<![\w./@=-])(?:npx -y pnpm@12|pnpm) [^"'`&|;#\n]*/g);
  return [...found].map(([command]) => command.trim());
}

/**
 * What is wrong with a command, or null.
 *
 * @param isMention it stands in a sentence, and may leave out what the sentence says
 */
export function fault(command: string, isMention = false): string | null {
  const words = command.replace(/^npx -y pnpm@12 /, "pnpm ").split(/\s+/);
  const args = words.filter((word) => word !== "…");
  if (args[0] === "pravah") return faultOf(args.slice(1), isMention);
  const [, name = "", ...rest] = args;
  const known = OF_PNPM[name];
  if (known) {
    const strange = rest.filter((word) => !known.includes(word));
    return strange.length > 0 ? `pnpm ${name} with ${strange.join(" ")}` : null;
  }
  const script = scripts[name];
  if (script === undefined) return `there is no script "${name}"`;
  if (!script.startsWith(PRAVAH)) return null;
  const own = script.slice(PRAVAH.length).split(" ").filter(Boolean);
  return faultOf([...own, ...rest], isMention);
}

/** Whether any command of `pravah` has this flag. */
export function isFlag(flag: string): boolean {
  const { commands } = silentProgram();
  return commands.some(({ options }) => options.some(({ long }) => long === flag));
}

const LEFT_OUT = [
  "commander.missingArgument",
  "commander.missingMandatoryOptionValue",
  "commander.optionMissingArgument",
];

function faultOf(args: string[], isMention: boolean): string | null {
  try {
    silentProgram().parse(args, { from: "user" });
    return null;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || (isMention && LEFT_OUT.includes(error.code))) return null;
    return error.message;
  }
}

/** The program with commands that do nothing. */
function silentProgram(): Command {
  const program = createProgram("pravah", COMMANDS, () => {});
  const silence = { writeOut: () => {}, writeErr: () => {} };
  program.configureOutput(silence);
  for (const command of program.commands) command.configureOutput(silence).action(() => {});
  return program;
}
