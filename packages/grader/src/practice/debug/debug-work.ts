// All checks of an exercise on its work, in this process, under a debugger.

import inspector from "node:inspector";
import path from "node:path";
import { type CheckOutcome, PRACTICE_SEED, runCheck } from "@pravah/checks/host";
import { type Bilingual, bilingual, fillBoth } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import type { Exercise } from "../../catalog/exercise.ts";
import { EXERCISE_FILES } from "../../catalog/exercise-files.ts";
import { InputError } from "../../files/input-error.ts";
import { cleanBoth } from "../../judge/clean.ts";
import { sayProblem } from "../../judge/problem-words.ts";
import { sayOutcome } from "../../judge/words.ts";
import { loadSpec } from "../../run/load-spec.ts";
import type { Problem } from "../../work/problem.ts";
import { debugScript } from "./debug-script.ts";
import { loadHere } from "./load-here.ts";

export interface DebugSettings {
  /** One check; all without it. */
  only?: string | undefined;
  /** Where a debugger is waited for, if none is here yet; 0 takes any. */
  port: number;
  say(text: Bilingual): void;
}

const WORDS = {
  waiting: bilingual({
    en: "Waiting for a debugger at {url}: open chrome://inspect in Chrome. (In VS Code press F5 in work.ts instead.) It stops when work.ts has loaded: set your breakpoints there, and go on.",
    hi: "{url} पर debugger का इंतज़ार है: Chrome में chrome://inspect खोलिए। (VS Code में इसकी जगह work.ts खोलकर F5 दबाइए।) work.ts load होते ही program रुकेगा: वहाँ अपने breakpoints लगाइए और आगे बढ़िए।",
  }),
};

/**
 * @returns whether every check passed
 * @throws {InputError} when no debugger can come
 */
export async function debugWork(exercise: Exercise, settings: DebugSettings): Promise<boolean> {
  const { directory, misconceptions } = exercise;
  const checks = (await loadSpec(directory)).checks.filter(
    ({ id }) => settings.only === undefined || id === settings.only,
  );
  const script = await debugScript(path.join(directory, EXERCISE_FILES.work));
  if ("problem" in script) return refused(script.problem, settings);
  const isAlone = inspector.url() === undefined;
  if (isAlone) waitForDebugger(settings);
  const loaded = loadHere(script);
  if ("problem" in loaded) return refused(loaded.problem, settings);
  // biome-ignore lint/suspicious/noDebugger: whoever came by an address has had no place for a breakpoint yet
  if (isAlone) debugger;
  const { work } = loaded;
  let isRight = true;
  for (const check of checks) {
    const outcome = await runCheck(check, { work, seed: PRACTICE_SEED, misconceptions });
    settings.say(saidOf(exercise, outcome));
    isRight &&= outcome.outcome === "pass";
  }
  return isRight;
}

function refused(problem: Problem, { say }: DebugSettings): false {
  say(cleanBoth(sayProblem(problem)));
  return false;
}

function waitForDebugger({ port, say }: DebugSettings): void {
  inspector.open(port, "127.0.0.1");
  const url = inspector.url();
  // Node has said why on its own.
  if (url === undefined) throw new InputError(`no debugger can come to port ${port}: is it taken?`);
  say(fillBoth(WORDS.waiting, { url }));
  inspector.waitForDebugger();
}

function saidOf(exercise: Exercise, outcome: CheckOutcome): Bilingual {
  const head = `${SIGNS[outcome.outcome]} ${outcome.id}`;
  if (outcome.outcome === "pass") return { en: head, hi: head };
  const { en, hi } = cleanBoth(sayOutcome(exercise, outcome));
  return { en: `${head}\n${en}\n`, hi: `${head}\n${hi}\n` };
}
