// What a Vitest worker is handed, from the process that watches: read and compiled here, it crosses as plain
// data, and no worker has to read a catalog or start a compiler.

import path from "node:path";
import { type Misconception, misconceptionsToJson } from "@pravah/checks/host";
import { type Exercise, readExercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { type LanguageChoice, studentLanguage } from "../catalog/language.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { compileScript } from "../work/compile.ts";
import type { Problem } from "../work/problem.ts";
import { readWork } from "../work/read-work.ts";
import type { Script } from "../work/script.ts";
import { type DebugScript, debugScript } from "./debug/debug-script.ts";
import type { PreparedSandbox } from "./prepare-sandbox.ts";
import { rememberedLanguage } from "./remembered-language.ts";

/** A work on its way to where its checks run. */
export type HandedWork =
  | { problem: Problem }
  | { source: string; script: Script; sandbox: PreparedSandbox }
  | { debugged: DebugScript };

export interface Handed {
  exercise: Pick<Exercise, "id" | "points" | "feedback">;
  /** As JSON has them, see `misconceptionsToJson`. */
  misconceptions: Misconception[];
  language: LanguageChoice;
  /** Path of the work. */
  file: string;
  work: HandedWork;
}

/**
 * @param sandbox null where somebody debugs: then the work runs in the process that loads it
 * @throws {InputError} when the exercise, or the language that was asked for, is none
 */
export async function handOver(
  directory: string,
  sandbox: PreparedSandbox | null,
): Promise<Handed> {
  const { id, points, feedback, misconceptions } = readExercise(directory);
  const file = path.join(directory, EXERCISE_FILES.work);
  return {
    exercise: { id, points, feedback },
    misconceptions: misconceptionsToJson(misconceptions),
    language: studentLanguage(undefined, process.env, rememberedLanguage(CHECKOUT)),
    file,
    work: await handedWork(file, sandbox),
  };
}

async function handedWork(file: string, sandbox: PreparedSandbox | null): Promise<HandedWork> {
  if (sandbox === null) {
    const debugged = await debugScript(file);
    return "problem" in debugged ? debugged : { debugged };
  }
  const text = readWork(file);
  if ("problem" in text) return text;
  const { source } = text;
  const script = await compileScript(source);
  return "problem" in script ? script : { source, script, sandbox };
}
