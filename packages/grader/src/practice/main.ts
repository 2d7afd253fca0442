// Starts Vitest where something could go wrong before it has a reporter of ours: then one clear line is said.

import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { EXERCISES } from "../catalog/exercise-files.ts";
import { studentLanguage } from "../catalog/language.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { InputError } from "../files/input-error.ts";
import { harmless } from "../judge/clean.ts";

/** @param args Vitest's own: `run`, `--ui` … */
export async function main(args: string[]): Promise<number> {
  try {
    studentLanguage(undefined, process.env);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(harmless(error.message));
    return 1;
  }
  const config = path.join(CHECKOUT, EXERCISES, "vitest.config.ts");
  const own = args.some((arg) => /^(?:-c|--config)(?:=|$)/.test(arg)) ? [] : ["--config", config];
  const vitest = fileURLToPath(new URL("./vitest.mjs", import.meta.resolve("vitest/package.json")));
  process.argv = [process.execPath, vitest, ...args, ...own];
  await import(pathToFileURL(vitest).href);
  // Vitest goes on by itself, and says how it ended.
  return Number(process.exitCode ?? 0);
}
