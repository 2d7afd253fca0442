// Begins practice on one exercise, inside a Vitest worker: opens a sandbox for the work, or loads it here
// where somebody debugs, and makes every check of the spec a Vitest test.

import {
  type CheckOutcome,
  misconceptionsFromJson,
  PRACTICE_SEED,
  type Work,
} from "@pravah/checks/host";
import { type Bilingual, FACTS, inBoth } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import { checksAsTests } from "@pravah/checks/vitest";
import { afterAll } from "vitest";
import type { JudgedExercise } from "../catalog/exercise.ts";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import { clean } from "../judge/clean.ts";
import { drawFigure } from "../judge/draw-figure.ts";
import { sayProblem } from "../judge/problem-words.ts";
import { sayOutcome, titleOf } from "../judge/words.ts";
import { startWork } from "../run/run-work.ts";
import { SandboxedWork } from "../sandbox/sandboxed-work.ts";
import type { Problem } from "../work/problem.ts";
import { compiledFrom } from "../work/script.ts";
import { loadHere } from "./debug/load-here.ts";
import type { Handed, HandedWork } from "./hand-over.ts";
import { settingsOf } from "./sandbox-settings.ts";
import { captionOf } from "./view/figure-lines.ts";
import { VIEW } from "./view/view-words.ts";

/** What a test tells the reporter about its check. */
export interface PracticeMark {
  exercise: string;
  outcome: CheckOutcome;
  points: number;
}

/** The error of a module in which no check could run. */
export class WorkProblem extends Error {
  /** As data, for the reporter: Vitest hands on what an error carries. */
  readonly pravah: { exercise: string; problem: Problem };

  constructor(message: string, pravah: WorkProblem["pravah"]) {
    super(message);
    this.name = SIGNS.fail;
    // Frames of the grader would only distract.
    this.stack = `${this.name}: ${message}`;
    this.pravah = pravah;
  }
}

/**
 * Registers what makes a test of every check that is declared after this.
 *
 * @throws {WorkProblem} when no check can run
 */
export async function startPractice(handed: Handed): Promise<void> {
  const { exercise, language, file } = handed;
  const opened = await open(handed.work);
  if ("problem" in opened) {
    const { problem } = opened;
    const message = inLanguage(sayProblem(problem), language);
    throw new WorkProblem(message, { exercise: exercise.id, problem });
  }
  const { work, close } = opened;
  afterAll(close);
  // Vitest may be gone before the run has ended.
  for (const end of ["disconnect", "exit"]) process.once(end, close);
  const misconceptions = misconceptionsFromJson(handed.misconceptions);
  checksAsTests({
    run: { work, seed: PRACTICE_SEED, misconceptions },
    title: (id) => `${id}: ${inLanguage(titleOf(exercise, id), language, " · ")}`,
    onEnd: (outcome) => ({ pravah: markOf(exercise, outcome) }),
    onCancel: close,
    say: (outcome) => inLanguage(labelled(exercise, outcome), language, "\n\n") + printed(outcome),
    draw: (outcome) => pictureOf(outcome, language),
    workFile: file,
  });
}

async function open(
  handed: HandedWork,
): Promise<{ work: Work; close(): void } | { problem: Problem }> {
  if ("problem" in handed) return handed;
  if ("debugged" in handed) return { close: () => {}, ...loadHere(handed.debugged) };
  const { source, script, sandbox } = handed;
  const work = new SandboxedWork(compiledFrom(script), settingsOf(sandbox));
  const problem = await startWork(work, source);
  if (problem) {
    work.close();
    return { problem };
  }
  return { work, close: () => work.close() };
}

/** What is said about a check, a hint under its name: it is no verdict. */
function labelled(exercise: JudgedExercise, outcome: CheckOutcome): Bilingual {
  const said = sayOutcome(exercise, outcome);
  const beginsWithHint =
    outcome.outcome === "fail" &&
    outcome.misconception === null &&
    FACTS[outcome.failure.kind].hasHint === true;
  return beginsWithHint ? inBoth((language) => `${VIEW.hint[language]} ${said[language]}`) : said;
}

/** What the work printed, under the words about its check. */
function printed({ output }: CheckOutcome): string {
  const text = clean(output);
  return text === "" ? "" : `\n\n│ ${text.replaceAll("\n", "\n│ ")}`;
}

function pictureOf(
  outcome: CheckOutcome,
  language: LanguageChoice,
): { caption: string; svg: string } | null {
  const figure = outcome.outcome === "fail" ? outcome.failure.figure : undefined;
  if (figure === undefined) return null;
  const caption = inLanguage(captionOf(figure), language, " · ");
  return { caption, svg: drawFigure(outcome.id, figure) };
}

function markOf(exercise: JudgedExercise, outcome: CheckOutcome): PracticeMark {
  return { exercise: exercise.id, outcome, points: exercise.points[outcome.id] ?? 0 };
}
