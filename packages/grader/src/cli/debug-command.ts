// `pravah debug <exercise>`: the work in this process, for a debugger's breakpoints and steps.

import { existsSync } from "node:fs";
import path from "node:path";
import { bilingual } from "@pravah/checks/messages";
import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { type Exercise, readExercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { findCheck, findExercise } from "../catalog/find-exercise.ts";
import { inLanguage, type LanguageChoice, studentLanguage } from "../catalog/language.ts";
import { CHECKOUT, fromCaller } from "../files/checkout.ts";
import { InputError } from "../files/input-error.ts";
import { debugWork } from "../practice/debug/debug-work.ts";
import { rememberedLanguage } from "../practice/remembered-language.ts";
import { exerciseHere } from "./exercise-here.ts";

const WHICH = bilingual({
  en: "which exercise? Its id goes behind `debug`, or the command into its folder.",
  hi: "कौन-सी exercise? `debug` के बाद उसकी id लिखिए, या command उसके folder में चलाइए।",
});

interface Flags {
  lang?: string;
  port: string;
}

export function debugCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("debug")
    .description("run your work under a debugger: without the sandbox, and without a stop-watch")
    .argument("[exercise]", "its id, or the path of its work.ts; without one: that of this folder")
    .argument("[check]", "only this check")
    .option("--port <port>", "where a debugger is waited for", "9229")
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .action(async (given: string | undefined, check: string | undefined, flags: Flags) => {
      const { lang, port } = flags;
      const language = studentLanguage(lang, process.env, rememberedLanguage(CHECKOUT));
      const exercise = exerciseOf(given, language);
      const isRight = await debugWork(exercise, {
        only: check && findCheck(exercise, check, language),
        port: portOf(port),
        say: (text) => console.log(inLanguage(text, language)),
      });
      done(isRight ? 0 : 2);
    });
}

/** An editor knows the file that is open; a person knows the id. */
function exerciseOf(given: string | undefined, language: LanguageChoice): Exercise {
  if (given === undefined) {
    const here = exerciseHere(readCatalog(CHECKOUT));
    if (here !== null) return here;
    throw new InputError(inLanguage(WHICH, language, " · "));
  }
  if (!given.endsWith(".ts")) return findExercise(readCatalog(CHECKOUT), given, language);
  const folder = path.dirname(fromCaller(given));
  if (
    path.basename(given) !== EXERCISE_FILES.work ||
    !existsSync(path.join(folder, EXERCISE_FILES.facts))
  )
    throw new InputError(`${given} is not the work.ts of an exercise`);
  return readExercise(folder);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new InputError(`--port is "${text}"; it can be 0 to 65535`);
}
