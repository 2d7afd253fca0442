// Begins practice on one exercise, inside a Vitest worker: reads its words, loads the work, and makes
// every check of the spec a Vitest test.

import { leave } from "@pravah/checks/channel";
import {
  type CheckOutcome,
  lineInWork,
  PRACTICE_SEED,
  serveWork,
  type Work,
  workFunction,
} from "@pravah/checks/host";
import { checksAsTests } from "@pravah/checks/vitest";
import { type Exercise, readExercise } from "../catalog/exercise.ts";
import { inLanguage, languageChoice } from "../catalog/language.ts";
import { sayOutcome, titleOf } from "../judge/words.ts";
import { openPulse } from "./pulse.ts";
import { refuseImports } from "./refuse-imports.ts";

/** What a test tells the reporter about its check. */
export interface PracticeMark {
  exercise: string;
  check: string;
  outcome: CheckOutcome["outcome"];
  points: number;
}

/**
 * @param loadWork imports the student's file
 * @returns how the spec gets its functions
 */
export async function startPractice(
  directory: string,
  loadWork: () => Promise<Record<string, unknown>>,
): Promise<typeof workFunction> {
  const exercise = readExercise(directory);
  const choice = languageChoice(undefined, process.env);
  const pulse = openPulse(exercise.id);
  let running: string | null = null;

  const workFile = `${directory}/work.ts`;
  await refuseImports(workFile, choice);
  pulse(null, null);
  const served = serveWork(await loadWork().finally(leave), lineInWork);
  pulse(null, null, 0);
  const work: Work = {
    call: (name, args) => {
      pulse(running, name);
      return served.call(name, args);
    },
  };

  checksAsTests({
    run: { work, seed: PRACTICE_SEED, misconceptions: exercise.misconceptions },
    title: (id) => `${id}: ${inLanguage(titleOf(exercise, id), choice, " · ")}`,
    onStart: (id) => {
      running = id;
      pulse(id, null);
    },
    onEnd: (outcome) => {
      pulse(null, null, 0);
      return { pravah: markOf(exercise, outcome) };
    },
    say: (outcome) => inLanguage(sayOutcome(exercise, outcome), choice, "\n\n"),
    workFile,
  });
  return workFunction;
}

function markOf(exercise: Exercise, { id, outcome }: CheckOutcome): PracticeMark {
  return { exercise: exercise.id, check: id, outcome, points: exercise.points[id] ?? 0 };
}
