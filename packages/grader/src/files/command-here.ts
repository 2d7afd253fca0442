// A command of this project as the person can give it: with what they have, and from where they stand.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT } from "./checkout.ts";

const PNPM = "pnpm";
const NPX_PNPM = "npx pnpm@12";

/** What is known about how this program was started. */
export interface Caller {
  env: NodeJS.ProcessEnv;
  /** The folder in which the person stands. */
  folder: string;
}

/**
 * `command`, as `hint relu backward-at-zero`, with what starts it: `pnpm`, or `npx pnpm@12` where that is all
 * there is; for the root of the checkout where this folder has no such script.
 */
export function commandHere(command: string, caller: Caller = thisCaller()): string {
  const start = hasPnpm(caller.env) ? PNPM : NPX_PNPM;
  const [script = ""] = command.split(" ");
  const own = scriptsOf(caller.folder)[script];
  if (own === undefined) return [start, ...rootFrom(caller.folder), command].join(" ");
  // `grade relu` is what `grade` means in the folder of relu.
  return [start, own.endsWith(` ${command}`) ? script : command].join(" ");
}

function thisCaller(): Caller {
  // pnpm changes the folder, but says where it was called.
  return { env: process.env, folder: process.env.INIT_CWD ?? process.cwd() };
}

function hasPnpm(env: NodeJS.ProcessEnv): boolean {
  // npx keeps what it fetched in a folder of that name; whoever began so has shown what works.
  if (/[\\/]_npx[\\/]/.test(env.npm_execpath ?? "")) return false;
  const names = process.platform === "win32" ? ["pnpm.cmd", "pnpm.exe"] : ["pnpm"];
  return (env.PATH ?? env.Path ?? "")
    .split(path.delimiter)
    .filter((folder) => folder !== "" && !isPutThere(folder))
    .some((folder) => names.some((name) => existsSync(path.join(folder, name))));
}

/** npx and pnpm put folders before the person's own PATH. */
function isPutThere(folder: string): boolean {
  return folder.split(/[\\/]/).some((part) => part === "node_modules" || part === "_npx");
}

/** The flags that lead from `folder` to the root of the checkout. */
function rootFrom(folder: string): string[] {
  const down = path.relative(CHECKOUT, folder);
  const isInside = down.split(path.sep)[0] !== ".." && !path.isAbsolute(down);
  return isInside ? ["-w"] : ["-C", quoted(path.relative(folder, CHECKOUT))];
}

function quoted(place: string): string {
  return /^[\w./\\:-]+$/.test(place) ? place : `"${place}"`;
}

function scriptsOf(folder: string): Readonly<Record<string, string>> {
  try {
    const { scripts } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
      scripts?: Record<string, string>;
    };
    return scripts ?? {};
  } catch {
    return {};
  }
}
