// `pravah learn [exercise]`: the resident program for students; one page where there is no terminal.

import type { Language } from "@pravah/checks/messages";
import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import type { Exercise } from "../catalog/exercise.ts";
import { findExercise } from "../catalog/find-exercise.ts";
import { studentLanguage } from "../catalog/language.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { Course } from "../learn/course.ts";
import { lateRunner } from "../learn/late-runner.ts";
import { learnOnce } from "../learn/once.ts";
import { Session } from "../learn/session.ts";
import { abilitiesOf, canRedraw } from "../learn/terminal.ts";
import { createPracticeRunner } from "../practice/runner.ts";
import { type PracticeState, readState } from "../practice/state.ts";
import { exerciseHere } from "./exercise-here.ts";

export function learnCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("learn")
    .description(
      "work on an exercise: checks at every save, hints, the course (without a terminal: checks once)",
    )
    .argument("[exercise]", "without one: the folder's, or where you were")
    .option("--lang <language>", "hi or en (or set PRAVAH_LANG; key g changes it)")
    .action(async (id: string | undefined, flags: { lang?: string }) =>
      done(await learn(id, flags.lang)),
    );
}

/** @returns the exit code: 0 after a session, or where all checks pass; 1 where they do not */
async function learn(id: string | undefined, lang: string | undefined): Promise<number> {
  const exercises = readCatalog(CHECKOUT);
  const { state, fault } = readState(CHECKOUT);
  const language = languageFor(lang, state);
  const first = placeOf(exercises, id, state, language);
  const { stdin, stdout, env } = process;
  const abilities = abilitiesOf(env, stdout.isTTY === true);
  // The screen stands before the sandbox is built.
  const runner = lateRunner(createPracticeRunner);
  try {
    const common = { root: CHECKOUT, course: new Course(exercises), language, runner };
    if (!canRedraw(env, stdin, stdout)) {
      const screen = { ...abilities, columns: stdout.columns ?? 80 };
      const { hints } = state;
      const page = await learnOnce({ ...common, exercise: first, hints, screen });
      console.log(page.lines.join("\n"));
      return page.isDone ? 0 : 1;
    }
    const session = new Session({
      ...common,
      first,
      state,
      fault,
      input: stdin,
      output: stdout,
      abilities,
    });
    await session.run();
    return 0;
  } finally {
    runner.close();
  }
}

/** The exercise that was asked for, that of the folder, or where the person was. */
function placeOf(
  exercises: readonly Exercise[],
  id: string | undefined,
  state: PracticeState,
  language: Language,
): Exercise | null {
  if (id !== undefined) return findExercise(exercises, id, language);
  return exerciseHere(exercises) ?? exercises.find((one) => one.id === state.exercise) ?? null;
}

/** One at a time: "both" is no answer here. */
function languageFor(flag: string | undefined, { language }: PracticeState): Language {
  const asked = studentLanguage(flag, process.env, language ?? undefined);
  if (asked !== "both") return asked;
  const known = studentLanguage(
    undefined,
    { ...process.env, PRAVAH_LANG: "" },
    language ?? undefined,
  );
  return known === "hi" ? "hi" : "en";
}
